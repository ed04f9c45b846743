package org.manyuan.local;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys of unique indexes, in MongoDB's order of values. Without it the store compares two keys by
 * serializing both.
 */
final class KeyType extends BasicDataType<KeyValue> {

    static final KeyType INSTANCE = new KeyType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            int order = Range.ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** The values under their numbers. */
    @Override
    public void write(WriteBuffer target, KeyValue key) {
        DocumentType.INSTANCE.write(target, asDocument(key));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        List<Object> values = new ArrayList<>(DocumentType.INSTANCE.read(source).values());
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    @Override
    public int getMemory(KeyValue key) {
        return DocumentType.INSTANCE.getMemory(asDocument(key));
    }

    private static Document asDocument(KeyValue key) {
        Document document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(String.valueOf(i), key.get(i));
        }
        return document;
    }
}
