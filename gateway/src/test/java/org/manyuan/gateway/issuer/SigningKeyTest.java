package org.manyuan.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir Path folder;

    @Test
    void outlivesARestart() throws Exception {
        Path file = folder.resolve("keys/issuer.jwk");

        assertThat(SigningKey.in(file)).isEqualTo(SigningKey.in(file));
    }

    @Test
    void isReadableByItsOwnerAloneAndLeavesNoDraft() throws Exception {
        Path file = folder.resolve("issuer.jwk");
        SigningKey.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void isNewEveryTimeWhereNoFileIsNamed() {
        assertThat(SigningKey.in(null)).isNotEqualTo(SigningKey.in(null));
    }

    @Test
    void namesTheFileThatIsDamaged() throws Exception {
        Path file = Files.writeString(folder.resolve("issuer.jwk"), "{}");

        assertThatThrownBy(() -> SigningKey.in(file)).hasMessageContaining(file.toString());
    }
}
