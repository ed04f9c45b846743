package org.manyuan.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of our own for one measurement, so that its CPU seconds are of nothing else. */
public final class ChildJvm {

    private ChildJvm() {}

    /** Runs the program and returns the cost it prints. */
    public static Cost run(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx768m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread end = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (status != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + status);
        }
        return Cost.parse(output.strip());
    }
}
