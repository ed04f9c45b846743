package org.manyuan.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole of Manyuan as {@code ./manyuan up} starts it, in processes of its own that can be
 * killed.
 */
final class Deployment implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path HOME = Path.of(System.getProperty("manyuan.home"));

    private final Path data;
    private final int port;
    private final Process launcher;

    Deployment(String... options) throws IOException {
        this.data = Files.createTempDirectory("manyuan-acceptance");
        this.port = freePortRange();
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx96m",
                        "-Dmanyuan.home=" + HOME,
                        "-cp",
                        HOME.resolve("deploy/local/target/deploy-local-1.0.0-SNAPSHOT.jar")
                                + File.pathSeparator
                                + HOME.resolve("deploy/local/target/lib/*"),
                        "org.manyuan.local.Launcher",
                        "up",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString()));
        command.addAll(List.of(options));
        this.launcher =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile())
                        .start();
        try {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        if (!launcher.isAlive()) {
                            throw new IllegalStateException(
                                    "the launcher ended:\n" + Files.readString(log()));
                        }
                        return Files.readString(log()).contains("满园已启动");
                    });
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    String gateway() {
        return "http://127.0.0.1:" + port;
    }

    String reportingInstance(int index) {
        return "http://127.0.0.1:" + (port + 4 + 10 * index);
    }

    String bootstrap() {
        return "127.0.0.1:" + (port + 5);
    }

    ProcessHandle process(String name) {
        try {
            long pid =
                    Long.parseLong(
                            Files.readString(data.resolve("run").resolve(name + ".pid")).strip());
            return ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalStateException(name + " is not running"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** kill -9, and waits until the launcher has started a successor. */
    void kill(String name) {
        // its note may still name one that is gone
        ProcessHandle victim =
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> process(name), ProcessHandle::isAlive);
        victim.destroyForcibly();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> process(name).pid() != victim.pid() && process(name).isAlive());
    }

    /** Stops a process as if its machine hung; returns when the kernel says that it is stopped. */
    void suspend(String name) throws IOException, InterruptedException {
        signal("STOP", name);
        Path stat = Path.of("/proc", String.valueOf(process(name).pid()), "stat");
        await().atMost(PATIENCE).until(() -> Files.readString(stat).matches("(?s).*\\) T .*"));
    }

    void resume(String name) throws IOException, InterruptedException {
        signal("CONT", name);
    }

    private void signal(String signal, String name) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process(name).pid()))
                        .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill -" + signal + " " + name + " failed");
        }
    }

    /** {@code ./manyuan recompute}: its exit code and what it printed. */
    String recompute() throws IOException, InterruptedException {
        return run(
                "recompute.log",
                "org.manyuan.reporting.recompute.Recompute",
                "--bootstrap",
                bootstrap());
    }

    /** {@code ./manyuan rebuild}: the same. */
    String rebuild() throws IOException, InterruptedException {
        return run(
                "rebuild.log", "org.manyuan.local.rebuild.Rebuild", "--port", String.valueOf(port));
    }

    private String run(String log, String... mainClassAndArguments)
            throws IOException, InterruptedException {
        Path output = data.resolve(log);
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainClassAndArguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    mainClassAndArguments[0] + " did not end:\n" + Files.readString(output));
        }
        return "exit " + process.exitValue() + "\n" + Files.readString(output);
    }

    /** The launcher's and the children's last words, for a failure's message. */
    String tails() {
        StringBuilder tails = new StringBuilder();
        try (var files = Files.list(data.resolve("logs"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                tails.append("== ").append(file.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - 8), lines.size())
                        .forEach(line -> tails.append(line).append('\n'));
            }
        } catch (IOException unreadable) {
            tails.append(unreadable);
        }
        return tails.toString();
    }

    private Path log() {
        return data.resolve("launcher.log");
    }

    /** A base port with all ports of the launcher's plan free. */
    private static int freePortRange() throws IOException {
        for (int base = 21_000; base < 30_000; base += 100) {
            boolean free = true;
            for (int offset = 0; offset < 20 && free; offset++) {
                try (var probe =
                        new ServerSocket(base + offset, 1, InetAddress.getLoopbackAddress())) {
                    free = probe.isBound();
                } catch (IOException taken) {
                    free = false;
                }
            }
            if (free) {
                return base;
            }
        }
        throw new IllegalStateException("no free range of ports");
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
