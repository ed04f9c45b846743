package org.manyuan.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built product in its checkout. */
record Installation(Path home) {

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

    /** Where the JVM keeps its archive of loaded classes; written when a process first ends. */
    Path classArchive(Path jar) {
        return jar.resolveSibling("classes.jsa");
    }

    Path runDirectory() {
        return home.resolve("deploy/local/target/run");
    }
}
