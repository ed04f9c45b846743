package org.manyuan.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manyuan.local.TemporaryDirectory;

/**
 * The built product in its checkout. Services run from an unpacked copy of their executable jar:
 * that starts faster, lets the JVM keep an archive of the loaded classes beside it, and a new build
 * does not pull the jar away from under a running process.
 */
record Installation(Path home) {

    private static final int KEPT_PER_SERVICE = 2;

    /** The checkout named by {@code -Dmanyuan.home}, or the one around the working directory. */
    static Installation find() {
        String named = System.getProperty("manyuan.home");
        if (named != null) {
            return new Installation(Path.of(named).toAbsolutePath());
        }
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("deploy/local/pom.xml"))) {
                return new Installation(path);
            }
        }
        return new Installation(Path.of("").toAbsolutePath());
    }

    /** The executable jar as the build leaves it. */
    Optional<Path> builtJar(Service service) {
        Path target = home.resolve(service.id()).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Service> missing() {
        return Stream.of(Service.values()).filter(each -> builtJar(each).isEmpty()).toList();
    }

    /** The jar to run, unpacked anew where the build has made another. */
    Path unpacked(Service service) {
        Path jar = builtJar(service).orElseThrow();
        Path directory = runDirectory().resolve(service.id() + "-" + stamp(jar));
        Path runnable = directory.resolve(jar.getFileName());
        if (!Files.exists(runnable)) {
            unpack(jar, directory);
            forgetOlder(service);
        }
        return runnable;
    }

    /** Where the JVM keeps its archive of loaded classes; written when a process first ends. */
    Path classArchive(Path jar) {
        return jar.resolveSibling("classes.jsa");
    }

    Path runDirectory() {
        return home.resolve("deploy/local/target/run");
    }

    private void unpack(Path jar, Path directory) {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".part");
        try {
            TemporaryDirectory.delete(unfinished);
            Files.createDirectories(runDirectory());
            Process process =
                    new ProcessBuilder(
                                    Java.executable().toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Djarmode=tools",
                                    "-jar",
                                    jar.toString(),
                                    "extract",
                                    "--destination",
                                    unfinished.toString())
                            .redirectErrorStream(true)
                            .start();
            String output = new String(process.getInputStream().readAllBytes(), Java.ENCODING);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("cannot unpack " + jar + ": " + output);
            }
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking " + jar, e);
        }
    }

    private void forgetOlder(Service service) {
        try (Stream<Path> copies = Files.list(runDirectory())) {
            copies.filter(each -> each.getFileName().toString().startsWith(service.id() + "-"))
                    .sorted(Comparator.comparing(Installation::modified).reversed())
                    .skip(KEPT_PER_SERVICE)
                    .forEach(TemporaryDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path jar) {
        return Long.toHexString(modified(jar));
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
