package org.manyuan.platform.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.local.FreePort;

/** A service in a process of its own, which can be killed; for the tests of the services. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it is ready. */
    public static ServiceProcess start(Class<?> application, String... properties)
            throws IOException {
        int port = FreePort.pick();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                application.getName(),
                                "--server.port=" + port));
        command.addAll(List.of(properties));
        ServiceProcess service =
                new ServiceProcess(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(
                                        Path.of("target", "service-" + port + ".log").toFile())
                                .start(),
                        port);
        Runtime.getRuntime().addShutdownHook(new Thread(service::kill));
        await().atMost(PATIENCE).ignoreExceptions().until(service::isReady);
        return service;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the service has ended: " + process.exitValue());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(url("/actuator/health/readiness")))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }
}
