package org.manyuan.local;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No acknowledged write is lost when the store's process is killed under load. */
class StoreCrashIT {

    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int BETWEEN_KILLS = 800;

    private final int port = FreePort.orGiven(0);
    private final Set<Integer> inserted = ConcurrentHashMap.newKeySet();
    private final Set<Integer> updated = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void losesNoAcknowledgedWrite(@TempDir Path directory) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process store = start(directory);
            CountDownLatch enough = new CountDownLatch(BETWEEN_KILLS);
            List<Thread> writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(i -> Thread.ofVirtual().start(() -> write(store, enough)))
                            .toList();
            assertThat(enough.await(5, TimeUnit.MINUTES)).isTrue();
            store.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }

        Process store = start(directory);
        try (MongoClient client = MongoClients.create(uri())) {
            MongoCollection<Document> collection = collection(client);
            Set<Integer> there = ConcurrentHashMap.newKeySet();
            Set<Integer> changed = ConcurrentHashMap.newKeySet();
            for (Document each : collection.find()) {
                there.add(each.getInteger("_id"));
                if (each.getInteger("version") == 2) {
                    changed.add(each.getInteger("_id"));
                }
            }
            assertThat(there).containsAll(inserted);
            assertThat(changed).containsAll(updated);
            for (int i = 0; i < next.get(); i++) {
                boolean found = collection.find(eq("key", "k" + i)).first() != null;
                assertThat(found).as("index and document %d agree", i).isEqualTo(there.contains(i));
            }
        } finally {
            store.destroy();
            store.waitFor();
        }
    }

    /** For as long as the store lives: one that only answers late has not been killed. */
    private void write(Process store, CountDownLatch done) {
        try (MongoClient client = MongoClients.create(uri())) {
            MongoCollection<Document> collection = collection(client);
            while (store.isAlive()) {
                try {
                    collection.createIndex(
                            Indexes.ascending("key"), new IndexOptions().unique(true));
                    while (true) {
                        write(collection, next.getAndIncrement());
                        done.countDown();
                    }
                } catch (MongoException notAcknowledged) {
                    // it may be there or not
                }
            }
        }
    }

    private void write(MongoCollection<Document> collection, int id) {
        collection.insertOne(new Document("_id", id).append("key", "k" + id).append("version", 1));
        inserted.add(id);
        collection.updateOne(
                new Document("_id", id).append("version", 1),
                Updates.combine(Updates.set("version", 2), Updates.push("events", id)));
        updated.add(id);
    }

    private MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("crash").getCollection("documents");
    }

    private String uri() {
        return "mongodb://127.0.0.1:"
                + port
                + "/crash?retryWrites=false&connectTimeoutMS=1000"
                + "&serverSelectionTimeoutMS=2000";
    }

    private Process start(Path directory) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-D"
                                        + ChildProcess.PARENT_PID
                                        + "="
                                        + ProcessHandle.current().pid(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EmbeddedStore.class.getName(),
                                directory.toString(),
                                String.valueOf(port))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = output.readLine();
        } while (line != null && !line.equals("READY"));
        assertThat(line).isEqualTo("READY");
        return process;
    }
}
