package org.manyuan.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.manyuan.local.TemporaryDirectory;

/**
 * Unpacked copies of the executable jars, one per build. Services run from them: that starts
 * faster, the JVM keeps its archive of loaded classes beside them, and a new build does not pull
 * the jar away from under a running process. Several launchers may share them.
 */
final class RunnableCopies {

    private static final String IN_USE = "in-use";

    private final Path directory;

    /** Kept open as long as this process lives: the lock says that the copy is in use. */
    private final List<FileChannel> held = new CopyOnWriteArrayList<>();

    RunnableCopies(Path directory) {
        this.directory = directory;
    }

    /** The jar to run, unpacked anew where the build has made another. */
    Path of(Service service, Path built) {
        try {
            Files.createDirectories(directory);
            Path copy = directory.resolve(service.id() + "-" + stamp(built));
            if (!Files.exists(copy)) {
                forgetOthers(service);
                unpack(built, copy);
            }
            hold(copy);
            return copy.resolve(built.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking " + built, e);
        }
    }

    private void unpack(Path jar, Path copy) throws IOException, InterruptedException {
        Path unfinished =
                directory.resolve(copy.getFileName() + "." + ProcessHandle.current().pid());
        TemporaryDirectory.delete(unfinished);
        Process process =
                new ProcessBuilder(
                                Java.executable().toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
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
        try {
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another launcher was faster
            if (!Files.exists(copy)) {
                throw e;
            }
            TemporaryDirectory.delete(unfinished);
        }
    }

    private void hold(Path copy) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        copy.resolve(IN_USE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        channel.lock(0, Long.MAX_VALUE, true);
        held.add(channel);
    }

    private void forgetOthers(Service service) throws IOException {
        List<Path> others;
        try (Stream<Path> copies = Files.list(directory)) {
            others =
                    copies.filter(each ->
                                    each.getFileName()
                                            .toString()
                                            .matches(service.id() + "-[0-9a-f]+"))
                            .toList();
        }
        for (Path other : others) {
            if (!isInUse(other)) {
                TemporaryDirectory.delete(other);
            }
        }
    }

    private static boolean isInUse(Path copy) throws IOException {
        Path mark = copy.resolve(IN_USE);
        if (!Files.exists(mark)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static String stamp(Path jar) throws IOException {
        return Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
    }
}
