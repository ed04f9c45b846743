package org.manyuan.local;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * An index that is not unique, on the first field of its key, kept sorted in memory and built anew
 * when the store opens. It serves equality, {@code $in}, {@code $all}, ranges and {@code $exists:
 * true}; stock indexes of this kind are never used. A document's position is its id; the sets of
 * documents are compressed bitmaps of their ordinals, since a field such as the grams of a text has
 * tens of values in each document.
 */
final class SecondaryIndex extends Index<Object> {

    /** Stands for whatever exists and equals no scalar. */
    private static final Object SOMETHING = MinKey.getInstance();

    private final String field;
    private final List<String> path;
    private final Ordinals ordinals;
    private final NavigableMap<Object, RoaringBitmap> documents = new TreeMap<>(Range.ORDER);
    private boolean multikey;
    private boolean nested;

    /**
     * @param ordinals those of the collection
     */
    SecondaryIndex(String name, List<IndexKey> keys, Ordinals ordinals) {
        // sparse to the server: it then accepts that the index does not know every document
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
        this.path = List.of(field.split("\\."));
        this.ordinals = ordinals;
    }

    @Override
    public boolean canHandle(Document filter) {
        Conditions conditions = new Conditions(filter);
        return conditions.valuesOf(field) != null
                || conditions.allOf(field) != null
                || conditions.on(field) instanceof Document operators
                        && (isExists(operators) || Range.of(operators) != null);
    }

    boolean isOn(String another) {
        return field.equals(another);
    }

    /**
     * Whether the candidates are just the documents that match, as far as this field goes. Numbers
     * are out of it, since different ones may be one as {@code double}.
     */
    boolean decides(Conditions conditions) {
        Collection<?> values = conditions.valuesOf(field);
        Collection<?> all = conditions.allOf(field);
        return values != null && areTexts(values)
                || all != null && areTexts(all)
                || conditions.on(field) instanceof Document operators && isExists(operators);
    }

    private boolean areTexts(Collection<?> values) {
        return !nested && values.stream().allMatch(String.class::isInstance);
    }

    @Override
    public Iterable<Object> getPositions(Document filter) {
        return ordinals.positions(candidates(filter));
    }

    /** The documents that may match a filter which this index can handle, as their ordinals. */
    synchronized RoaringBitmap candidates(Document filter) {
        Conditions conditions = new Conditions(filter);
        Collection<?> values = conditions.valuesOf(field);
        if (values != null) {
            return FastAggregation.or(sets(values));
        }
        Collection<?> all = conditions.allOf(field);
        if (all != null) {
            return FastAggregation.and(sets(all));
        }
        Range range =
                conditions.on(field) instanceof Document operators ? Range.of(operators) : null;
        return FastAggregation.or(
                (range == null ? documents : range.in(documents, multikey)).values().iterator());
    }

    private RoaringBitmap[] sets(Collection<?> values) {
        return values.stream()
                .map(value ->
                        documents.getOrDefault(Conditions.normalized(value), new RoaringBitmap()))
                .toArray(RoaringBitmap[]::new);
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
        Set<Object> values = valuesIn(document);
        if (!values.isEmpty()) {
            int number = ordinals.hold(position);
            values.forEach(value -> link(value, number));
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        Object position = Objects.requireNonNull(document.get("_id"));
        Set<Object> values = valuesIn(document);
        if (!values.isEmpty()) {
            int number = ordinals.of(position);
            values.forEach(value -> unlink(value, number));
            ordinals.release(position);
        }
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    /** Most updates leave most fields as they are. */
    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!valuesIn(before).equals(valuesIn(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    private void link(Object value, int number) {
        documents.computeIfAbsent(value, absent -> new RoaringBitmap()).add(number);
    }

    private void unlink(Object value, int number) {
        RoaringBitmap set = documents.get(value);
        if (set != null) {
            set.remove(number);
            if (set.isEmpty()) {
                documents.remove(value);
            }
        }
    }

    @Override
    public synchronized long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        documents.clear();
    }

    private static boolean isExists(Document operators) {
        return operators.size() == 1 && Boolean.TRUE.equals(operators.get("$exists"));
    }

    /** What the document is found by; nothing where it has no such field. */
    private Set<Object> valuesIn(Document document) {
        Set<Object> values = new HashSet<>();
        collect(document, path, values);
        return values;
    }

    private void collect(@Nullable Object value, List<String> rest, Collection<Object> values) {
        if (value instanceof Collection<?> elements) {
            multikey = true;
            // a value in an array in an array is not equal to it
            nested |= elements.stream().anyMatch(Collection.class::isInstance);
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
