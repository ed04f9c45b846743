package org.manyuan.local;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A persistent document store that speaks MongoDB's wire protocol, inside this JVM, on loopback
 * only. Every acknowledged write survives {@code kill -9}.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** Each connection's requests wait for their commit on one of these. */
    private static final int WORKERS = 32;

    private static final int CACHE_MEGABYTES = 192;

    private final DurableBackend backend;
    private final MongoServer server;
    private final @Nullable TemporaryDirectory temporary;

    /**
     * Opens the store and returns when it serves clients.
     *
     * @param directory where the data is kept; created at the first start
     * @param port to listen on; 0 picks a free one
     */
    public EmbeddedStore(Path directory, int port) {
        this(directory, port, null);
    }

    private EmbeddedStore(Path directory, int port, @Nullable TemporaryDirectory temporary) {
        this.temporary = temporary;
        backend = new DurableBackend(open(directory));
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
    }

    /** A store for a test: on a free port, its directory is deleted at the end. */
    public static EmbeddedStore temporary() {
        TemporaryDirectory directory = TemporaryDirectory.create("manyuan-store");
        return new EmbeddedStore(directory.path(), 0, directory);
    }

    /** Such as {@code mongodb://127.0.0.1:27017/project?retryWrites=false}. */
    public String uri(String database) {
        int port = server.getLocalAddress().getPort();
        return "mongodb://" + HOST + ":" + port + "/" + database + "?retryWrites=false";
    }

    @Override
    public void close() {
        server.shutdown();
        if (temporary != null) {
            temporary.close();
        }
    }

    /** Runs the store as a process of its own: {@code EmbeddedStore DIRECTORY PORT}. */
    static void main(String[] args) {
        EmbeddedStore store = new EmbeddedStore(Path.of(args[0]), Integer.parseInt(args[1]));
        ChildProcess.serveUntilEnd(store);
        // what is not on disk must not be acknowledged: leave it to a restart
        store.backend.failure().thenAccept(reason -> ChildProcess.die("cannot commit", reason));
    }

    private static MVStore open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MVStore store =
                new MVStore.Builder()
                        .fileName(directory.resolve("store.mv").toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitDisabled()
                        // else a full buffer commits in the middle of a write
                        .autoCommitBufferSize(0)
                        .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }
}
