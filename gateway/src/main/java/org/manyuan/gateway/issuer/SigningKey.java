package org.manyuan.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The key that signs tokens, kept in a file so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(@Nullable Path file) {
        if (file == null) {
            return generate();
        }
        try {
            return Files.exists(file) ? read(file) : create(file.toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException damaged) {
            throw new IllegalStateException(
                    file + " holds no RSA key as a JWK; move it away to have a new one made",
                    damaged);
        }
    }

    /** Never leaves half a key behind; a temporary file is readable by its owner alone. */
    private static RSAKey create(Path file) throws IOException {
        RSAKey key = generate();
        Path folder = Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this JDK makes no RSA keys", impossible);
        }
    }
}
