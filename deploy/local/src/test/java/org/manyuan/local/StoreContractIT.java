package org.manyuan.local;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the services ask of a store; it runs against any: {@code -Dmanyuan.store.uri=mongodb://…},
 * without it against the embedded one.
 */
class StoreContractIT {

    private static final List<String> GRAMS = List.of("公司", "项目", "芯片", "片封", "封装");

    private static EmbeddedStore embedded;
    private static MongoClient client;
    private static MongoDatabase database;

    private MongoCollection<Document> collection;

    @BeforeAll
    static void connect() {
        String uri = System.getProperty("manyuan.store.uri");
        if (uri == null) {
            embedded = EmbeddedStore.temporary();
            uri = embedded.uri("contract");
        }
        client = MongoClients.create(uri);
        database = client.getDatabase("contract-" + UUID.randomUUID());
    }

    @AfterAll
    static void leave() {
        database.drop();
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    @BeforeEach
    void freshCollection() {
        collection =
                database.getCollection("c" + UUID.randomUUID().toString().replace("-", ""))
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void comparesAndSetsByVersion() {
        collection.insertOne(aggregate("P-1", 1, "SIGNED"));
        Bson change =
                combine(
                        pushEach("events", List.of(new Document("sequence", 2), event(3, "third"))),
                        set("state", new Document("stage", "TERMINATED")),
                        set("version", 3),
                        min("unpublishedSince", date("2019-03-04T00:00:00Z")));

        assertThat(update(and(eq("_id", "P-1"), eq("version", 1)), change)).isEqualTo(1);
        assertThat(update(and(eq("_id", "P-1"), eq("version", 1)), change)).isZero();

        Document stored = collection.find(eq("_id", "P-1")).first();
        assertThat(stored.getInteger("version")).isEqualTo(3);
        assertThat(stored.getList("events", Document.class))
                .extracting(each -> each.getInteger("sequence"))
                .containsExactly(1, 2, 3);
        assertThat(stored.getDate("unpublishedSince")).isEqualTo(date("2019-01-01T00:00:00Z"));
        assertThat(stored.getList("events", Document.class).getLast().get("facts", Binary.class))
                .isEqualTo(new Binary(new byte[] {1, 2, 3}));
    }

    @Test
    void findsTheFewUnpublishedBySparseIndex() {
        collection.createIndex(ascending("unpublishedSince"), new IndexOptions().sparse(true));
        collection.insertMany(
                IntStream.range(0, 20).mapToObj(i -> aggregate("P-" + i, 1, "SIGNED")).toList());

        List<UpdateOneModel<Document>> published =
                IntStream.range(0, 18)
                        .mapToObj(i ->
                                new UpdateOneModel<Document>(
                                        and(eq("_id", "P-" + i), eq("version", i == 7 ? 9 : 1)),
                                        combine(set("published", 1), unset("unpublishedSince"))))
                        .toList();
        collection.bulkWrite(published, new BulkWriteOptions().ordered(false));

        Bson unpublished = exists("unpublishedSince");
        assertThat(ids(unpublished)).containsExactlyInAnyOrder("P-7", "P-18", "P-19");
        assertThat(collection.countDocuments(unpublished)).isEqualTo(3);
        assertThat(collection.find(unpublished).limit(2).into(new ArrayList<>())).hasSize(2);
        assertThat(
                        collection
                                .find(unpublished)
                                .projection(Projections.include("unpublishedSince"))
                                .sort(ascending("unpublishedSince"))
                                .first()
                                .keySet())
                .containsExactly("_id", "unpublishedSince");

        update(eq("_id", "P-3"), min("unpublishedSince", date("2020-01-01T00:00:00Z")));
        assertThat(ids(unpublished)).contains("P-3");
    }

    @Test
    void namesEveryDuplicateOfAnUnorderedInsert() {
        collection.insertOne(new Document("_id", "b"));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() ->
                        collection.insertMany(
                                List.of(
                                        new Document("_id", "a"),
                                        new Document("_id", "b"),
                                        new Document("_id", "c"),
                                        new Document("_id", "a")),
                                new InsertManyOptions().ordered(false)))
                .satisfies(failure -> {
                    assertThat(failure.getWriteErrors())
                            .extracting(BulkWriteError::getIndex)
                            .containsExactly(1, 3);
                    assertThat(failure.getWriteErrors())
                            .extracting(BulkWriteError::getCategory)
                            .containsOnly(ErrorCategory.DUPLICATE_KEY);
                });
        assertThat(ids(new Document())).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void refusesTheSecondOfAUniqueKey() {
        collection.createIndex(ascending("zone", "number"), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", 1).append("zone", "G").append("number", 1));
        collection.insertOne(new Document("_id", 2).append("zone", "G").append("number", 2));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> update(eq("_id", 2), set("number", 1)))
                .satisfies(failure ->
                        assertThat(failure.getError().getCategory())
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(ids(and(eq("zone", "G"), eq("number", 2), exists("_id")))).containsExactly(2);
    }

    @Test
    void filtersByIndexedFieldsAsByOthers() {
        for (String prefix : List.of("indexed", "plain")) {
            freshCollection();
            if (prefix.equals("indexed")) {
                collection.createIndex(ascending("state.city"));
                collection.createIndex(ascending("state.on"));
                collection.createIndex(ascending("state.tags.name"));
                collection.createIndex(ascending("state.amount"));
            }
            collection.insertMany(
                    List.of(
                            zone("a", "360100", "2019-01-01", 1, "x", "y"),
                            zone("b", "360100", "2019-06-30", new Decimal128(2)),
                            zone("c", "360200", "2020-02-29", 3L, "y"),
                            zone("d", null, "2018-12-31", 2.0, "z", "x")));

            assertThat(ids(eq("state.city", "360100"))).containsExactlyInAnyOrder("a", "b");
            assertThat(ids(eq("state.city", null))).containsExactly("d");
            assertThat(ids(in("state.city", "360200", "nowhere"))).containsExactly("c");
            assertThat(ids(exists("state.city"))).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(ids(exists("state.tags"))).hasSize(4);
            assertThat(ids(exists("state.tags.name"))).containsExactlyInAnyOrder("a", "c", "d");
            assertThat(ids(and(gte("state.on", "2019-01-01"), lt("state.on", "2020-01-01"))))
                    .containsExactlyInAnyOrder("a", "b");
            assertThat(ids(gte("state.on", "2020-01-01"))).containsExactly("c");
            assertThat(ids(lt("state.on", "2019-01-01"))).containsExactly("d");
            assertThat(ids(and(gte("state.on", "3"), lt("state.on", "1")))).isEmpty();
            assertThat(ids(eq("state.amount", 2))).containsExactlyInAnyOrder("b", "d");
            assertThat(ids(gte("state.amount", new Decimal128(2))))
                    .containsExactlyInAnyOrder("b", "c", "d");
            assertThat(ids(eq("state.tags.name", "x"))).containsExactlyInAnyOrder("a", "d");
            // one element satisfies the one bound, another the other
            assertThat(ids(and(gte("state.tags.name", "z"), lt("state.tags.name", "y"))))
                    .containsExactly("d");
            assertThat(ids(elemMatch("state.tags", eq("name", "y"))))
                    .containsExactlyInAnyOrder("a", "c");
            assertThat(ids(nor(eq("state.city", "360100"), eq("_id", "c")))).containsExactly("d");
            assertThat(ids(regex("state.on", "^2019-", ""))).containsExactlyInAnyOrder("a", "b");
            assertThat(ids(and(in("_id", "a", "c"), eq("state.city", "360100"))))
                    .containsExactly("a");
        }
    }

    @Test
    void keepsAnIndexUpToDate() {
        collection.createIndex(ascending("state.city"));
        collection.insertOne(zone("a", "360100", "2019-01-01", 1));
        collection.insertOne(zone("b", "360100", "2019-01-01", 1));
        update(eq("_id", "a"), set("state.city", "360200"));
        collection.deleteOne(eq("_id", "b"));
        assertThat(ids(eq("state.city", "360100"))).isEmpty();
        assertThat(ids(eq("state.city", "360200"))).containsExactly("a");
        collection.replaceOne(eq("_id", "a"), zone("a", "360300", "2019-01-01", 1));
        assertThat(ids(in("state.city", "360200", "360300"))).containsExactly("a");
    }

    @Test
    void sortsSkipsAndLimits() {
        collection.insertMany(
                IntStream.range(0, 250)
                        .mapToObj(i -> new Document("_id", i).append("rank", (i * 37) % 250))
                        .toList());
        List<Integer> page =
                collection
                        .find()
                        .sort(ascending("rank"))
                        .skip(120)
                        .limit(110)
                        .map(each -> each.getInteger("rank"))
                        .into(new ArrayList<>());
        assertThat(page).isEqualTo(IntStream.range(120, 230).boxed().toList());
        assertThat(collection.find().batchSize(50).into(new ArrayList<>())).hasSize(250);
    }

    @Test
    void numbersUnderOneCounter() throws InterruptedException {
        var options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        collection.insertOne(new Document("_id", "G-2019").append("last", 0));
        List<Thread> threads =
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                Thread.ofVirtual()
                                        .start(() ->
                                                collection.findOneAndUpdate(
                                                        eq("_id", "G-2019"),
                                                        inc("last", 1),
                                                        options)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(
                        collection
                                .findOneAndUpdate(eq("_id", "G-2019"), inc("last", 1), options)
                                .getInteger("last"))
                .isEqualTo(9);
        assertThat(
                        collection
                                .findOneAndUpdate(eq("_id", "new"), inc("last", 1), options)
                                .getInteger("last"))
                .isEqualTo(1);
    }

    @Test
    void upsertsOnlyWhatIsNewer() {
        upsert("P-1", 2);
        upsert("P-1", 5);
        // matches nothing, so it inserts, so the id is taken: that is how one knows
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> upsert("P-1", 4))
                .satisfies(failure ->
                        assertThat(failure.getWriteErrors())
                                .extracting(BulkWriteError::getCategory)
                                .containsExactly(ErrorCategory.DUPLICATE_KEY));
        assertThat(collection.find(eq("_id", "P-1")).first().getInteger("sequence")).isEqualTo(5);
    }

    @Test
    void keepsExactDecimals() {
        Decimal128 amount = new Decimal128(new BigDecimal("99999999.99"));
        collection.insertOne(new Document("_id", 1).append("amount", amount));
        assertThat(collection.find().first().get("amount", Decimal128.class)).isEqualTo(amount);
    }

    @Test
    void keepsFiles() {
        byte[] content = new byte[700_000];
        java.util.Arrays.fill(content, (byte) 7);
        var bucket = GridFSBuckets.create(database, "files");
        var id = bucket.uploadFromStream("a.xlsx", new ByteArrayInputStream(content));
        var read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);
        assertThat(read.toByteArray()).isEqualTo(content);
        bucket.delete(id);
        assertThat(bucket.find().first()).isNull();
    }

    private void upsert(String id, int sequence) {
        collection.bulkWrite(
                List.of(
                        new UpdateOneModel<>(
                                and(eq("_id", id), lt("sequence", sequence)),
                                combine(set("sequence", sequence), set("zoneId", "G361027")),
                                new UpdateOptions().upsert(true))),
                new BulkWriteOptions().ordered(false));
    }

    @Test
    void findsByAllOfTheElementsOfAnArray() {
        collection.createIndex(ascending("search.grams"));
        collection.createIndex(ascending("zone"));
        collection.insertMany(
                List.of(
                        grams(1, "G1", "芯片", "片封", "封装"),
                        grams(2, "G2", "芯片", "片封"),
                        grams(3, "G1", "封装", "装机"),
                        new Document("_id", 4).append("zone", "G1")));

        assertThat(ids(all("search.grams", "芯片", "片封"))).containsExactlyInAnyOrder(1, 2);
        assertThat(ids(and(all("search.grams", "封装"), eq("zone", "G1"))))
                .containsExactlyInAnyOrder(1, 3);
        assertThat(ids(all("search.grams", "芯片", "装机"))).isEmpty();
        assertThat(ids(and(in("zone", "G1", "G2"), all("search.grams", "芯片", "封装"))))
                .containsExactly(1);
        assertThat(ids(exists("search", false))).containsExactly(4);

        update(eq("_id", 1), set("search.grams", List.of("装机")));
        update(eq("_id", 2), set("zone", "G1"));
        collection.deleteOne(eq("_id", 3));
        collection.insertOne(grams(5, "G2", "芯片"));

        assertThat(ids(all("search.grams", "芯片"))).containsExactlyInAnyOrder(2, 5);
        assertThat(ids(all("search.grams", "装机"))).containsExactly(1);
        assertThat(ids(and(all("search.grams", "芯片"), eq("zone", "G1")))).containsExactly(2);
    }

    @Test
    void aCursorGivesAllInOrderABatchAtATime() {
        collection.insertMany(
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                new Document("_id", i)
                                        .append("state", new Document("name", "n" + i % 10))
                                        .append("events", List.of(i)))
                        .toList());
        List<Integer> ids = new ArrayList<>();
        try (MongoCursor<Document> cursor =
                collection
                        .find(gte("_id", 100))
                        .projection(Projections.include("state"))
                        .sort(Sorts.orderBy(Sorts.descending("state.name"), ascending("_id")))
                        .skip(10)
                        .limit(800)
                        .batchSize(7)
                        .cursor()) {
            cursor.forEachRemaining(each -> {
                assertThat(each).doesNotContainKey("events");
                ids.add(each.getInteger("_id"));
            });
        }
        assertThat(ids)
                .isEqualTo(
                        IntStream.range(100, 1_000)
                                .boxed()
                                .sorted(
                                        Comparator.<Integer>comparingInt(i -> -(i % 10))
                                                .thenComparing(Comparator.naturalOrder()))
                                .skip(10)
                                .limit(800)
                                .toList());
    }

    /** Indexes change nothing but how long it takes. */
    @Test
    void countsAndPagesByIndexesAsWithoutThem() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MongoCollection<Document> plain = database.getCollection("plain-" + UUID.randomUUID());
        collection.createIndex(ascending("search.grams"));
        collection.createIndex(ascending("zone"));
        collection.createIndex(ascending("since"));
        List<Document> all =
                random.ints(0, 10_000)
                        .distinct()
                        .limit(400)
                        .mapToObj(number -> searched("P-" + number, random))
                        .toList();
        collection.insertMany(all);
        plain.insertMany(all);

        for (int round = 0; round < 300; round++) {
            Bson filter = condition(random);
            Bson order = random.nextBoolean() ? ascending("_id") : Sorts.descending("_id");
            int skip = random.nextInt(3) * 10;
            int limit = random.nextInt(3) * 25;
            assertThat(page(collection, filter, order, skip, limit))
                    .as("seed %d: %s by %s", seed, filter, order)
                    .isEqualTo(page(plain, filter, order, skip, limit));
            assertThat(count(collection, filter, skip, limit))
                    .as("seed %d: %s, from %d at most %d", seed, filter, skip, limit)
                    .isEqualTo(count(plain, filter, skip, limit));
        }
    }

    private static Document searched(String id, Random random) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            document.append("zone", "G" + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            document.append("since", random.nextBoolean() ? null : random.nextInt(5));
        }
        List<Object> grams = new ArrayList<>();
        for (String gram : GRAMS) {
            if (random.nextInt(4) > 0) {
                grams.add(random.nextInt(200) == 0 ? List.of(gram) : gram);
            }
        }
        return document.append("search", new Document("grams", grams));
    }

    private static Bson condition(Random random) {
        List<Bson> parts = new ArrayList<>();
        for (int part = random.nextInt(4); part >= 0; part--) {
            String gram = GRAMS.get(random.nextInt(GRAMS.size()));
            parts.add(
                    switch (random.nextInt(7)) {
                        case 0 -> eq("zone", "G" + random.nextInt(4));
                        case 1 -> in("zone", "G0", "G" + random.nextInt(4));
                        case 2 -> all("search.grams", gram);
                        case 3 -> all("search.grams", "公司", gram);
                        case 4 -> exists("since");
                        case 5 -> gte("since", random.nextInt(6));
                        default -> nor(eq("zone", "G1"));
                    });
        }
        return and(parts);
    }

    private static List<Document> page(
            MongoCollection<Document> from, Bson filter, Bson order, int skip, int limit) {
        return from.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
    }

    private static long count(MongoCollection<Document> from, Bson filter, int skip, int limit) {
        return database.runCommand(
                        new Document("count", from.getNamespace().getCollectionName())
                                .append("query", filter)
                                .append("skip", skip)
                                .append("limit", limit))
                .get("n", Number.class)
                .longValue();
    }

    private static Document grams(int id, String zone, String... grams) {
        return new Document("_id", id)
                .append("zone", zone)
                .append("search", new Document("grams", List.of(grams)));
    }

    private long update(Bson filter, Bson change) {
        return collection.updateOne(filter, change).getMatchedCount();
    }

    private List<Object> ids(Bson filter) {
        return collection.find(filter).map(each -> each.get("_id")).into(new ArrayList<>());
    }

    private static Document aggregate(String id, int version, String stage) {
        return new Document("_id", id)
                .append("version", version)
                .append("state", new Document("stage", stage))
                .append("events", List.of(event(1, "first")))
                .append("published", 0)
                .append("unpublishedSince", date("2019-01-01T00:00:00Z"));
    }

    private static Document event(int sequence, String type) {
        return new Document("sequence", sequence)
                .append("type", type)
                .append("facts", new Binary(new byte[] {1, 2, 3}));
    }

    private static Document zone(String id, String city, String on, Object amount, String... tags) {
        return new Document("_id", id)
                .append(
                        "state",
                        new Document("city", city)
                                .append("on", on)
                                .append("amount", amount)
                                .append(
                                        "tags",
                                        java.util.Arrays.stream(tags)
                                                .map(tag -> new Document("name", tag))
                                                .toList()));
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
