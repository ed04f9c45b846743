package org.manyuan.local;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with every write on disk before its reply. The stock backend leaves commits to a
 * timer and loses acknowledged writes at kill -9.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS =
            Set.of(
                    "find",
                    "count",
                    "distinct",
                    "aggregate",
                    "getmore",
                    "listcollections",
                    "listindexes",
                    "listdatabases");
    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        super(store);
        // out of the system's cache, so that a loss of power loses nothing either
        commits = new GroupCommit(store::commit, store::sync);
    }

    /** Completes with the reason when the disk refused a commit. */
    CompletableFuture<Throwable> failure() {
        return commits.failure();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return hello(message);
        }
        if (WRITES.contains(name) || writesItsResult(name, message.getDocument())) {
            return commits.write(() -> super.handleMessage(message));
        }
        if (READS.contains(name)) {
            return commits.read(() -> super.handleMessage(message));
        }
        return super.handleMessage(message);
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }

    private static boolean writesItsResult(String command, Document query) {
        return command.equals("aggregate")
                && query.get("pipeline") instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage ->
                                stage instanceof Document document
                                        && (document.containsKey("$out")
                                                || document.containsKey("$merge")));
    }

    /** The stock backend knows only the older name of the handshake. */
    private Document hello(MongoMessage message) {
        Document reply =
                handleCommand(
                        message.getChannel(),
                        message.getDatabaseName(),
                        "ismaster",
                        new Document("ismaster", 1));
        reply.put("isWritablePrimary", true);
        return reply;
    }
}
