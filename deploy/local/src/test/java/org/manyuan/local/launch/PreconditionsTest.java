package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @Test
    void namesThePortThatIsTakenAndWhoWantsIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = new PortPlan(taken.getLocalPort());
            assertThat(Preconditions.portsFree(plan, new Scale(Map.of())))
                    .hasValueSatisfying(sentence ->
                            assertThat(sentence)
                                    .contains("端口 " + taken.getLocalPort())
                                    .contains("gateway"));
        }
    }

    @Test
    void namesWhatIsNotBuilt(@TempDir Path home) throws Exception {
        for (Service service : Service.values()) {
            if (service != Service.REPORTING) {
                Path target = Files.createDirectories(home.resolve(service.id() + "/target"));
                Files.createFile(target.resolve(service.id() + "-1-exec.jar"));
            }
        }
        assertThat(Preconditions.built(new Installation(home)))
                .hasValue("尚未构建：reporting-service；请先运行 ./manyuan build。");
    }

    @Test
    void letsADataDirectoryHaveOneUserOnly(@TempDir Path root) throws Exception {
        DataDirectory data = new DataDirectory(root);
        Process other =
                new ProcessBuilder(
                                Java.executable().toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Claimant.class.getName(),
                                root.toString())
                        .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("claimed");
            assertThat(data.claim()).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (var claim = data.claim().orElseThrow()) {
            assertThat(claim.isOpen()).isTrue();
        }
    }

    /** Another process that uses the data directory. */
    static final class Claimant {

        public static void main(String[] args) throws Exception {
            System.out.println(
                    new DataDirectory(Path.of(args[0])).claim().isPresent()
                            ? "claimed"
                            : "refused");
            System.in.read();
        }
    }
}
