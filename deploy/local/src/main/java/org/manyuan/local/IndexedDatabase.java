package org.manyuan.local;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose indexes are used by every filter that contains their key. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;
    private final Map<String, Ordinals> ordinals;

    IndexedDatabase(String databaseName, MVStore store, CursorRegistry cursors) {
        // first, because the superclass opens what is there already in its constructor
        this.store = store;
        this.ordinals = new ConcurrentHashMap<>();
        super(databaseName, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(collectionName);
        return new StoredCollection(
                this,
                collectionName,
                options,
                documents("databases." + namespace),
                store.openMap("meta." + namespace),
                cursorRegistry,
                ordinals(collectionName));
    }

    private Ordinals ordinals(String collectionName) {
        return ordinals.computeIfAbsent(collectionName, fresh -> new Ordinals());
    }

    private MVMap<Object, Document> documents(String name) {
        return store.openMap(
                name, new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        // the superclass then finds its map open, with a better type for its keys
        store.openMap(
                getFullCollectionNamespace(collectionName) + "._index_" + indexName,
                new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE));
        return new UniqueIndex<>(
                super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse),
                keys,
                sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys, ordinals(collectionName));
    }
}
