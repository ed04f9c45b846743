package org.manyuan.local;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A collection whose stored documents are never changed in place: what a query returns is a copy,
 * and an update replaces the stored document by the changed copy. The stock collection hands the
 * stored document itself to the encoder, which could then see half of a later update.
 */
final class StoredCollection extends H2Collection {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Object, Document> documents;
    private final CursorRegistry cursors;
    private final Ordinals ordinals;
    private final List<Index<Object>> unique = new ArrayList<>();
    private final List<SecondaryIndex> secondary = new ArrayList<>();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            Ordinals ordinals) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.cursors = cursors;
        this.ordinals = ordinals;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        boolean known =
                Stream.concat(unique.stream(), secondary.stream())
                        .anyMatch(each -> each.getName().equals(index.getName()));
        if (!known && index instanceof SecondaryIndex another) {
            secondary.add(another);
        } else if (!known) {
            unique.add(index);
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        secondary.removeIf(each -> each.getName().equals(indexName));
        unique.removeIf(each -> each.getName().equals(indexName));
    }

    /**
     * Where no unique index serves, all others that can serve do so together. In the order of ids
     * no more documents are read than the page needs.
     */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (isUnique(query)) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
        }
        RoaringBitmap found = candidates(query);
        if (found == null) {
            Document order = inOrderOfIds(orderBy) ? null : orderBy;
            return matchDocuments(query, order, skip, limit, batchSize, fieldSelector);
        }
        Integer byId = directionOfIds(orderBy);
        return matchDocuments(
                query,
                byId == null
                        ? ordinals.positions(found)
                        : ordinals.sorted(found, byId < 0)::iterator,
                byId == null ? orderBy : null,
                skip,
                limit,
                batchSize,
                fieldSelector);
    }

    private boolean isUnique(Document query) {
        return unique.stream().anyMatch(index -> index.canHandle(query));
    }

    /** Those that may match, by the indexes that are not unique; null where none serves. */
    private @Nullable RoaringBitmap candidates(Document query) {
        return secondary.stream()
                .filter(index -> index.canHandle(query))
                .map(index -> index.candidates(query))
                .reduce((one, other) -> RoaringBitmap.and(one, other))
                .orElse(null);
    }

    /** Whether the documents lie in the order that is asked for. */
    private boolean inOrderOfIds(@Nullable Document orderBy) {
        Integer direction = directionOfIds(orderBy);
        // the map's order differs from the server's for some types; it has one type after another
        return direction != null
                && direction > 0
                && documents.firstKey() instanceof String
                && documents.lastKey() instanceof String;
    }

    /** 1, -1, or null where the order is another one. */
    private static @Nullable Integer directionOfIds(@Nullable Document orderBy) {
        return orderBy != null
                        && orderBy.size() == 1
                        && orderBy.get("_id") instanceof Number direction
                ? (Integer) Integer.signum(direction.intValue())
                : null;
    }

    /**
     * The stock collection holds whatever a cursor will ever give. Where batches are asked for,
     * only ids are held, and each batch is read when it is taken.
     */
    @Override
    protected QueryResult matchDocumentsFromStream(
            Stream<Document> documents,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (batchSize <= 0) {
            return super.matchDocumentsFromStream(
                    documents, query, orderBy, skip, limit, batchSize, fieldSelector);
        }
        Stream<SortRow> rows =
                new SortOrder(
                                orderBy == null || deriveComparator(orderBy) == null
                                        ? EVERYTHING
                                        : orderBy)
                        .sorted(
                                documents.filter(
                                        document -> documentMatchesQuery(document, query)));
        Stream<SortRow> page = rows.skip(skip);
        List<Object> ids = (limit > 0 ? page.limit(limit) : page).map(SortRow::id).toList();
        List<Object> first = ids.subList(0, Math.min(batchSize, ids.size()));
        List<Object> rest = ids.subList(first.size(), ids.size());
        if (rest.isEmpty()) {
            return new QueryResult(read(first, fieldSelector));
        }
        Cursor cursor =
                new LaterCursor(
                        cursors.generateCursorId(), rest, batch -> read(batch, fieldSelector));
        cursors.add(cursor);
        return new QueryResult(read(first, fieldSelector), cursor);
    }

    /** A document that was deleted meanwhile is left out. */
    private List<Document> read(List<Object> ids, @Nullable Document fieldSelector) {
        return super.matchDocumentsFromStream(
                        ids.stream().map(this::getDocument).filter(Objects::nonNull),
                        EVERYTHING,
                        null,
                        0,
                        0,
                        0,
                        fieldSelector)
                .collectDocuments();
    }

    /** A shallow copy is enough: updates replace nested values, they do not change them. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(matched.stream().map(Document::clone).toList(), batchSize);
    }

    /**
     * Without a look at the documents where the indexes alone decide. Synchronized like every other
     * operation; the stock one may meet a vanished document.
     */
    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        RoaringBitmap found = query == null || !isDecided(query) ? null : candidates(query);
        if (found == null) {
            return super.count(query, skip, limit);
        }
        int left = Math.max(found.getCardinality() - Math.max(skip, 0), 0);
        return limit > 0 ? Math.min(left, limit) : left;
    }

    private boolean isDecided(Document query) {
        Conditions conditions = new Conditions(query);
        return conditions.isWhole()
                && conditions.fields().stream()
                        .allMatch(field ->
                                secondary.stream()
                                        .anyMatch(index ->
                                                index.isOn(field) && index.decides(conditions)));
    }

    /** Nobody asks, and it costs the encoding of both documents at every update. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
