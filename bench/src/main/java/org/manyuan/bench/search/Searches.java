package org.manyuan.bench.search;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.manyuan.bench.measure.Latencies;
import org.manyuan.bench.measure.Row;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.project.search.SearchFilter;
import org.manyuan.project.search.SearchText;

/**
 * How soon the first page of a search and its total are there, in a store of its own that holds
 * projects in the product's form. The baseline asks the same by regular expressions on the fields.
 */
public final class Searches {

    private static final int INSERTED_AT_ONCE = 1_000;
    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 10_000;
    private static final int SCANS = 5;
    private static final int WARM_UP = 200;
    private static final long SEED = 2018;

    private final MongoDatabase database;
    private final MongoCollection<Document> projects;
    private final List<Place> all;

    private Searches(MongoDatabase database, List<Place> all) {
        this.database = database;
        this.projects = database.getCollection("projects");
        this.all = all;
    }

    public static List<Row> measure(int count, Duration time) {
        List<Place> all = Place.random(count, new Random(SEED));
        try (EmbeddedStore store = EmbeddedStore.temporary();
                MongoClient client = MongoClients.create(store.uri("bench"))) {
            Searches searches = new Searches(client.getDatabase("bench"), all);
            double seconds = searches.fill();
            return searches.measure(time, seconds);
        }
    }

    /** In batches, as no sender would; what counts is what is searched then. */
    private double fill() {
        projects.createIndex(Indexes.ascending(SearchText.FIELD + "." + SearchText.GRAMS));
        long start = System.nanoTime();
        for (int from = 0; from < all.size(); from += INSERTED_AT_ONCE) {
            projects.insertMany(
                    IntStream.range(from, Math.min(from + INSERTED_AT_ONCE, all.size()))
                            .mapToObj(number -> all.get(number).document())
                            .toList());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Row> measure(Duration time, double seconds) {
        Random random = new Random(SEED);
        Supplier<String> word = () -> all.get(random.nextInt(all.size())).part(random);
        ask(word, SearchFilter::of, WARM_UP, time);
        Latencies ours = ask(word, SearchFilter::of, Integer.MAX_VALUE, time);
        Latencies scans = ask(word, Place::scan, SCANS, time.multipliedBy(10));
        String note =
                String.format(
                        Locale.ROOT,
                        "%d searches for parts of names, investors, owners and codes, each the"
                                + " first page and the total (%d scans); filled in %.0f s",
                        ours.count(),
                        scans.count(),
                        seconds);
        String among = "查找 search among %,d projects, ".formatted(all.size());
        return List.of(
                new Row(among + "p50", "ms", ours.millis(0.5), scans.millis(0.5), note),
                new Row(among + "p99", "ms", ours.millis(0.99), scans.millis(0.99), ""));
    }

    /** Turns words into a filter of the store. */
    @FunctionalInterface
    private interface Filter {
        Bson of(String words);
    }

    private Latencies ask(Supplier<String> word, Filter filter, int most, Duration time) {
        Latencies latencies = new Latencies();
        long deadline = Latencies.deadline(time);
        while (latencies.count() < most && System.nanoTime() < deadline) {
            Bson asked = filter.of(word.get());
            long start = System.nanoTime();
            int page =
                    projects.find(asked)
                            .sort(new Document("_id", 1))
                            .limit(PAGE)
                            .into(new ArrayList<>())
                            .size();
            long total = count(asked);
            latencies.add(System.nanoTime() - start);
            if (total == 0 || page == 0) {
                throw new IllegalStateException("nothing found by " + asked);
            }
        }
        return latencies;
    }

    /** As the product counts, and so far. */
    private long count(Bson asked) {
        return database.runCommand(
                        new Document("count", projects.getNamespace().getCollectionName())
                                .append("query", asked.toBsonDocument())
                                .append("limit", MOST_COUNTED + 1))
                .get("n", Number.class)
                .longValue();
    }
}
