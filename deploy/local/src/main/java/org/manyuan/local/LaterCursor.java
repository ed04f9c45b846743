package org.manyuan.local;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;

/** A cursor that holds ids only and reads each batch when it is taken. */
final class LaterCursor extends AbstractCursor {

    private final Function<List<Object>, List<Document>> reader;
    private List<Object> rest;

    LaterCursor(long id, List<Object> rest, Function<List<Object>, List<Document>> reader) {
        super(id);
        this.rest = rest;
        this.reader = reader;
    }

    @Override
    public synchronized boolean isEmpty() {
        return rest.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        int size = numberToReturn > 0 ? Math.min(numberToReturn, rest.size()) : rest.size();
        List<Object> batch = rest.subList(0, size);
        rest = rest.subList(size, rest.size());
        return reader.apply(batch);
    }
}
