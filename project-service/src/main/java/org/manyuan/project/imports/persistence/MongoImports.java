package org.manyuan.project.imports.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.project.imports.ImportStatus;
import org.manyuan.project.imports.Imports;
import org.manyuan.project.imports.ProjectImport;

/** One document an import: {@code {_id, import, holder, leaseUntil}}. */
public final class MongoImports implements Imports {

    private static final String IMPORT = "import";
    private static final String STATUS = IMPORT + ".status";
    private static final String SUBJECT = IMPORT + ".uploader.subject";
    private static final String UPLOADED_AT = IMPORT + ".uploadedAt";
    private static final String HOLDER = "holder";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final String NOBODY = "";

    private static final Map<String, String> ORDERS =
            new TreeMap<>(
                    Map.of(
                            "uploadedAt", UPLOADED_AT,
                            "fileName", IMPORT + ".fileName",
                            "status", STATUS));

    private static final List<String> TO_DO =
            Stream.of(ImportStatus.UPLOADED, ImportStatus.CHECKING, ImportStatus.IMPORTING)
                    .map(Enum::name)
                    .toList();

    private final MongoCollection<Document> collection;
    private final Documents documents;
    private final Clock clock;

    public MongoImports(MongoDatabase database, Documents documents, Clock clock) {
        this.collection =
                database.getCollection("projectImports")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents = documents;
        this.clock = clock;
    }

    public void createIndexes() {
        collection.createIndex(Indexes.ascending(SUBJECT));
        collection.createIndex(Indexes.ascending(STATUS));
    }

    @Override
    public boolean add(ProjectImport uploaded) {
        try {
            collection.insertOne(
                    new Document("_id", uploaded.importId())
                            .append(IMPORT, documents.write(uploaded))
                            .append(HOLDER, NOBODY)
                            .append(LEASE_UNTIL, 0L));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<ProjectImport> find(String importId) {
        return Optional.ofNullable(collection.find(eq("_id", importId)).first()).map(this::read);
    }

    @Override
    public SortedSet<String> sortable() {
        return new TreeSet<>(ORDERS.keySet());
    }

    @Override
    public List<ProjectImport> of(
            String subject, @Nullable ImportStatus status, Order order, long offset, int size) {
        String field =
                Objects.requireNonNull(ORDERS.get(order.field()), "only known fields are read");
        return collection
                .find(those(subject, status))
                .sort(
                        orderBy(
                                order.descending() ? descending(field) : ascending(field),
                                ascending("_id")))
                .skip((int) offset)
                .limit(size)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String subject, @Nullable ImportStatus status) {
        return collection.countDocuments(those(subject, status));
    }

    private static Bson those(String subject, @Nullable ImportStatus status) {
        return status == null
                ? eq(SUBJECT, subject)
                : and(eq(SUBJECT, subject), eq(STATUS, status.name()));
    }

    @Override
    public Optional<ProjectImport> claim(String holder, Duration lease) {
        long now = clock.millis();
        return Optional.ofNullable(
                        collection.findOneAndUpdate(
                                and(in(STATUS, TO_DO), lt(LEASE_UNTIL, now)),
                                combine(
                                        set(HOLDER, holder),
                                        set(LEASE_UNTIL, now + lease.toMillis()),
                                        inc(IMPORT + ".tries", 1)),
                                new FindOneAndUpdateOptions()
                                        .sort(ascending(UPLOADED_AT))
                                        .returnDocument(ReturnDocument.AFTER)))
                .map(this::read);
    }

    @Override
    public boolean renew(String importId, String holder, Duration lease) {
        return update(
                importId, eq(HOLDER, holder), set(LEASE_UNTIL, clock.millis() + lease.toMillis()));
    }

    @Override
    public boolean advance(ProjectImport now, String holder) {
        return update(now.importId(), eq(HOLDER, holder), set(IMPORT, documents.write(now)));
    }

    @Override
    public void release(ProjectImport now, String holder) {
        update(now.importId(), eq(HOLDER, holder), givenBack(now));
    }

    @Override
    public boolean restart(ProjectImport now, ImportStatus from) {
        return update(now.importId(), eq(STATUS, from.name()), givenBack(now));
    }

    private Bson givenBack(ProjectImport now) {
        return combine(
                set(IMPORT, documents.write(now)), set(HOLDER, NOBODY), set(LEASE_UNTIL, 0L));
    }

    private boolean update(String importId, Bson only, Bson change) {
        return collection.updateOne(and(eq("_id", importId), only), change).getMatchedCount() == 1;
    }

    private ProjectImport read(Document document) {
        return documents.read(document.get(IMPORT, Document.class), ProjectImport.class);
    }
}
