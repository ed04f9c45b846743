package org.manyuan.bench.sse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manyuan.local.TemporaryDirectory;

/** The baseline's server, started. */
final class PlainProcess implements AutoCloseable {

    private static final double KILOBYTE = 1 << 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TemporaryDirectory directory = TemporaryDirectory.create("manyuan-bench-sse");
    private final Process process;
    private final int port;

    /**
     * @param body what each reader is told
     */
    PlainProcess(String body) throws IOException {
        Path file = Files.writeString(directory.path().resolve("body.json"), body);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:+UseG1GC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PlainStream.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
        String line =
                new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
        port = Integer.parseInt(line);
    }

    int port() {
        return port;
    }

    void push() throws IOException, InterruptedException {
        get("/push");
    }

    double liveKilobytes() throws IOException, InterruptedException {
        return Long.parseLong(get("/heap")) / KILOBYTE;
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        directory.close();
    }
}
