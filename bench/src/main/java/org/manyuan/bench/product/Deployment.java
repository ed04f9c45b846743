package org.manyuan.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.local.TemporaryDirectory;

/** The whole product, started by its launcher on its own ports with a data directory of its own. */
public final class Deployment implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(150);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final int port;
    private final TemporaryDirectory directory;
    private final Path log;
    private final Process launcher;

    private Deployment(int port, TemporaryDirectory directory, Path log, Process launcher) {
        this.port = port;
        this.directory = directory;
        this.log = log;
        this.launcher = launcher;
    }

    /**
     * @param home the checkout with the built product
     */
    public static Deployment start(Path home, int port) throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create("manyuan-bench");
        Path log = directory.path().resolve("launcher.log");
        Path local = home.resolve("deploy/local/target");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dmanyuan.home=" + home,
                        "-cp",
                        local + "/deploy-local-1.0.0-SNAPSHOT.jar:" + local + "/lib/*",
                        "org.manyuan.local.Launcher",
                        "up",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        directory.path().resolve("data").toString());
        Process launcher =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Deployment(port, directory, log, launcher);
    }

    /** Returns when every service answers. */
    public Product awaitReady() throws IOException, InterruptedException {
        long deadline = Latencies.deadline(START_PATIENCE);
        while (System.nanoTime() < deadline) {
            if (launcher.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(log));
            }
            try {
                Product product = new Product(port);
                product.zoneIds();
                product.projects();
                product.provinceFigures();
                return product;
            } catch (IOException notYet) {
                // asked again
            }
        }
        throw new IllegalStateException("the product is not ready: " + Files.readString(log));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + (port + 5);
    }

    /** CPU time that all processes of the product have used together. */
    public Duration cpu() {
        return launcher.descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public synchronized void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                // its children end by themselves when it is gone
                launcher.destroyForcibly().waitFor();
            }
        } catch (InterruptedException end) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        directory.close();
    }
}
