package org.manyuan.bench.product;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.manyuan.local.TemporaryDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the reporting service, in a process of its own and asked without the gateway. */
public final class ReportingService implements AutoCloseable {

    private static final Path JAR =
            Path.of("reporting-service/target/reporting-service-1.0.0-SNAPSHOT-exec.jar");
    private static final long STOP_SECONDS = 30;
    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTES = 1 << 10;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final String token;
    private final TemporaryDirectory directory;
    private final Process process;

    private ReportingService(
            int port, String token, TemporaryDirectory directory, Process process) {
        this.port = port;
        this.token = token;
        this.directory = directory;
        this.process = process;
    }

    /** What the service leans on. */
    record Backing(String bootstrapServers, String storeUri, String jwkSetUri, String token) {}

    /**
     * @param home the checkout with the built product
     */
    static ReportingService start(Path home, int port, int heapMegabytes, Backing backing)
            throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create("manyuan-bench-reporting");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms" + heapMegabytes + "m",
                                "-Xmx" + heapMegabytes + "m",
                                "-Xss512k",
                                "-XX:+UseG1GC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dfile.encoding=UTF-8",
                                "-Duser.timezone=Asia/Shanghai",
                                "-jar",
                                home.resolve(JAR).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log(directory).toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT",
                                String.valueOf(port),
                                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                                backing.bootstrapServers(),
                                "SPRING_MONGODB_URI",
                                backing.storeUri(),
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                                backing.jwkSetUri(),
                                "MANYUAN_REPORTING_STATE_DIRECTORY",
                                directory.path().resolve("streams").toString()));
        return new ReportingService(port, backing.token(), directory, builder.start());
    }

    private static Path log(TemporaryDirectory directory) {
        return directory.path().resolve("reporting.log");
    }

    public int port() {
        return port;
    }

    public String token() {
        return token;
    }

    /**
     * The figures of a scope, or the problem that is answered instead.
     *
     * @throws IOException where nothing is answered
     */
    public HttpResponse<String> figures(String scope, int year)
            throws IOException, InterruptedException {
        return get("/api/reports/kpis?scope=" + scope + "&year=" + year);
    }

    /**
     * One side of a figure.
     *
     * @param side numerator or denominator
     */
    public BigDecimal side(String side, String scope, int year, String code)
            throws IOException, InterruptedException {
        return read(figures(scope, year))
                .path("kpis")
                .valueStream()
                .filter(kpi -> kpi.path("code").asString().equals(code))
                .map(kpi -> kpi.path(side).decimalValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure " + code));
    }

    /** Waits until figures are answered. */
    public void awaitFigures(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (figures("province", Story.YEAR).statusCode() == OK) {
                    return;
                }
            } catch (IOException notYet) {
                requireAlive();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no figures: " + log());
    }

    public void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service has ended: " + log());
        }
    }

    /** The end of what the service has told. */
    public String log() throws IOException {
        List<String> lines = Files.readAllLines(log(directory));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** A detail of how far the start has come. */
    public long restoration(String detail) throws IOException, InterruptedException {
        return json.readTree(get("/actuator/health/restoration").body())
                .path("components")
                .path("figures")
                .path("details")
                .path(detail)
                .asLong();
    }

    public double metric(String meter) throws IOException, InterruptedException {
        return read(get("/actuator/metrics/" + meter))
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    /** What lives on the heap, without garbage. */
    public double liveMegabytes() throws IOException, InterruptedException {
        Process collection =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(process.pid()),
                                "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        collection.waitFor();
        return metric("jvm.memory.used?tag=area:heap") / MEGABYTE;
    }

    /** What the operating system says, on Linux; 0 elsewhere. */
    public double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
                .findFirst()
                .orElse(0);
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != OK) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException end) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        directory.close();
    }
}
