package org.manyuan.local;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uses a stock unique index for every filter that contains its key; alone it is used only where the
 * filter is exactly its key, so that a compare-and-set on {@code {_id, version}} would scan.
 */
final class UniqueIndex<P> extends Index<P> {

    private final Index<P> stock;

    UniqueIndex(Index<P> stock, List<IndexKey> keys, boolean sparse) {
        super(stock.getName(), keys, sparse);
        this.stock = stock;
    }

    @Override
    public boolean canHandle(Document filter) {
        return stock.canHandle(filter) || keyOf(filter) != null;
    }

    @Override
    public Iterable<P> getPositions(Document filter) {
        Document key = keyOf(filter);
        return stock.getPositions(key == null ? filter : key);
    }

    /** The part of the filter that names whole keys, or null. */
    private @Nullable Document keyOf(Document filter) {
        Conditions conditions = new Conditions(filter);
        Document key = new Document();
        for (String field : keys()) {
            Object condition = conditions.on(field);
            if (condition == null || !Conditions.isScalar(condition)) {
                var values = isCompoundIndex() ? null : conditions.valuesOf(field);
                if (values == null) {
                    return null;
                }
                condition = new Document("$in", values);
            }
            key.put(field, condition);
        }
        return key;
    }

    @Override
    public @Nullable P getPosition(Document document) {
        return stock.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        stock.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        stock.add(document, position, collection);
    }

    @Override
    public @Nullable P remove(Document document) {
        return stock.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        stock.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, P position, MongoCollection<P> collection) {
        stock.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return stock.getCount();
    }

    @Override
    public boolean isEmpty() {
        return stock.isEmpty();
    }

    @Override
    public long getDataSize() {
        return stock.getDataSize();
    }

    @Override
    public void drop() {
        stock.drop();
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
