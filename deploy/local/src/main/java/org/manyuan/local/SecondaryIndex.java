package org.manyuan.local;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, on the first field of its key, kept sorted in memory and built anew
 * when the store opens. It serves equality, {@code $in}, ranges and {@code $exists: true}; stock
 * indexes of this kind are never used. A document's position is its id.
 */
final class SecondaryIndex extends Index<Object> {

    /** Stands for whatever exists and equals no scalar. */
    private static final Object SOMETHING = MinKey.getInstance();

    private final String field;
    private final List<String> path;
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(Range.ORDER);
    private boolean multikey;

    SecondaryIndex(String name, List<IndexKey> keys) {
        // sparse to the server: it then accepts that the index does not know every document
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
        this.path = List.of(field.split("\\."));
    }

    @Override
    public boolean canHandle(Document filter) {
        Conditions conditions = new Conditions(filter);
        return conditions.valuesOf(field) != null
                || conditions.on(field) instanceof Document operators
                        && (isExists(operators) || Range.of(operators) != null);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document filter) {
        Conditions conditions = new Conditions(filter);
        Set<Object> found = new LinkedHashSet<>();
        Collection<?> values = conditions.valuesOf(field);
        if (values != null) {
            for (Object value : values) {
                found.addAll(positions.getOrDefault(Conditions.normalized(value), Set.of()));
            }
            return found;
        }
        Range range =
                conditions.on(field) instanceof Document operators ? Range.of(operators) : null;
        (range == null ? positions : range.in(positions, multikey)).values().forEach(found::addAll);
        return found;
    }

    /** Left to the unique indexes; each collection has at least that on its id. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public synchronized void add(
            Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : valuesIn(document)) {
            positions.computeIfAbsent(value, absent -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        Object position = document.get("_id");
        for (Object value : valuesIn(document)) {
            Set<Object> there = positions.get(value);
            if (there != null && there.remove(position) && there.isEmpty()) {
                positions.remove(value);
            }
        }
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        remove(before);
        add(after, position, collection);
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }

    private static boolean isExists(Document operators) {
        return operators.size() == 1 && Boolean.TRUE.equals(operators.get("$exists"));
    }

    /** What the document is found by; nothing where it has no such field. */
    private Collection<Object> valuesIn(Document document) {
        Collection<Object> values = new ArrayList<>();
        collect(document, path, values);
        return values;
    }

    private void collect(@Nullable Object value, List<String> rest, Collection<Object> values) {
        if (value instanceof Collection<?> elements) {
            multikey = true;
            elements.forEach(element -> collect(element, rest, values));
            if (elements.isEmpty() && rest.isEmpty()) {
                values.add(SOMETHING);
            }
        } else if (rest.isEmpty()) {
            values.add(
                    value != null && Conditions.isScalar(value)
                            ? Conditions.normalized(value)
                            : SOMETHING);
        } else if (value instanceof Document document && document.containsKey(rest.getFirst())) {
            collect(document.get(rest.getFirst()), rest.subList(1, rest.size()), values);
        }
    }
}
