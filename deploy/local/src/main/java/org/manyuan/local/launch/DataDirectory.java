package org.manyuan.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.manyuan.local.TemporaryDirectory;

/** Where everything that outlives a run is kept, and the notes of the run itself. */
record DataDirectory(Path root) {

    /** What {@code --fresh} deletes, and nothing else: the user may have named any directory. */
    private static final List<String> OURS =
            List.of("store", "broker", "streams", "logs", "run", "issuer-key.json");

    private static final String LOCK = "lock";
    static final String LAUNCHER = "launcher";

    Path store() {
        return root.resolve("store");
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path streams(Instance instance) {
        return root.resolve("streams").resolve(instance.name());
    }

    Path issuerKey() {
        return root.resolve("issuer-key.json");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String name) {
        return root.resolve("run").resolve(name + ".pid");
    }

    /** Makes the directories and claims them for this process; empty where another has them. */
    Optional<FileChannel> claim() {
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(
                            root.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wipe() {
        OURS.forEach(name -> TemporaryDirectory.delete(root.resolve(name)));
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the log of the run before as {@code <name>.log.1}. */
    void rotate(String name) {
        Path log = log(name);
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(name + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void notePid(String name, long pid) {
        // in one step: who reads it meanwhile must not see an empty file
        Path file = pidFile(name);
        Path written = file.resolveSibling(name + ".pid.new");
        try {
            Files.writeString(written, pid + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetPid(String name) {
        try {
            Files.deleteIfExists(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process of that name, if the note is not a leftover. */
    Optional<ProcessHandle> process(String name) {
        try {
            String pid = Files.readString(pidFile(name), StandardCharsets.UTF_8).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isJava);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number may have gone to another program since. */
    private boolean isJava(ProcessHandle process) {
        return process.info().command().map(each -> each.endsWith("java")).orElse(true);
    }
}
