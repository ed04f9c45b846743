package org.manyuan.reporting.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.fold.ParkedSubject;
import org.manyuan.reporting.scope.Members;

/**
 * All cells in memory. The cells of a partition are taken over flush by flush, and readers see one
 * moment between two flushes, which never changes: they wait for nobody, and half of a change
 * cannot show.
 */
public final class Cube {

    private final Object writing = new Object();
    private final WideScopes scopes = new WideScopes();
    private Filling filling = new Filling();
    private boolean withheld;
    private volatile Moment shown = Moment.NOTHING;

    /**
     * What the cube knew at one moment.
     *
     * @param parked how many subjects are held back, of which later events are not in the figures
     */
    public record View(Tally tally, Map<String, Map<Integer, Long>> upTo, int parked) {}

    /** What the events of every zone add up to, all of one moment. */
    public record Whole(Map<String, Tally> zones, Map<String, Map<Integer, Long>> upTo) {}

    /** Takes a record of the reports' topic; nothing shows before the partition's flush. */
    public void accept(int partition, String key, byte[] value) {
        Cell cell = CellRecords.cell(key);
        synchronized (writing) {
            if (cell != null) {
                filling.take(partition, cell, value);
            } else if (ParkedSubject.isKey(key)) {
                filling.parked().accept(partition, key, value);
            } else if (key.equals(CellRecords.FLUSH)) {
                flush(partition, CellRecords.progress(value));
            }
        }
    }

    private void flush(int partition, Map<String, Long> progress) {
        if (withheld) {
            filling.flush(partition, progress, (cell, difference) -> {});
        } else {
            Map<WideScopes.Wide, Tally> sums = new HashMap<>(shown.sums());
            filling.flush(
                    partition, progress, (cell, difference) -> scopes.add(sums, cell, difference));
            show(sums);
        }
    }

    /**
     * The topic is read from its start once more, where older values come by: until {@link
     * #complete} what is shown stays as it was.
     */
    public void restart() {
        synchronized (writing) {
            filling = new Filling();
            withheld = true;
        }
    }

    /**
     * Whether what was taken since {@link #restart} reaches less far than what is shown, or is in
     * the midst of a flush, which may have taken the place of cells before it: then showing it
     * would take figures back.
     */
    public boolean isBehind() {
        synchronized (writing) {
            Map<String, Map<Integer, Long>> taken = filling.upTo();
            return filling.isInMidst()
                    || shown.upTo().entrySet().stream()
                            .anyMatch(topic ->
                                    isBehind(
                                            taken.getOrDefault(topic.getKey(), Map.of()),
                                            topic.getValue()));
        }
    }

    private static boolean isBehind(Map<Integer, Long> taken, Map<Integer, Long> shown) {
        return shown.entrySet().stream()
                .anyMatch(each -> taken.getOrDefault(each.getKey(), 0L) < each.getValue());
    }

    /** Shows all that was taken since {@link #restart}, and every flush from now on. */
    public void complete() {
        synchronized (writing) {
            withheld = false;
            scopes.forgetAll();
            show(Map.of());
        }
    }

    private void show(Map<WideScopes.Wide, Tally> sums) {
        shown =
                new Moment(
                        filling.zones(),
                        sums,
                        filling.parked().subjects(),
                        filling.upTo(),
                        shown.version() + 1);
    }

    /** The cells of the members added up. */
    public View view(Members members) {
        Moment now = knowing(List.of(members));
        return new View(now.sum(scopes, members), now.upTo(), now.parked().size());
    }

    /** One sum for each of several groups of members, all of the same moment. */
    public List<Tally> views(List<Members> groups) {
        Moment now = knowing(groups);
        return groups.stream().map(members -> now.sum(scopes, members)).toList();
    }

    /** All zones, each by itself. */
    public Whole whole() {
        Moment now = shown;
        return new Whole(now.zones().all(), now.upTo());
    }

    /** The moment that is shown, with the sums of wide scopes worked out. */
    private Moment knowing(List<Members> asked) {
        Moment now = shown;
        for (Members members : asked) {
            if (scopes.isWide(members)) {
                WideScopes.Wide wide = scopes.find(members);
                if (wide == null || !now.sums().containsKey(wide)) {
                    return keep(asked);
                }
            }
        }
        return now;
    }

    /** Flushes wait meanwhile, readers of what is known do not. */
    private Moment keep(List<Members> asked) {
        synchronized (writing) {
            Moment now = shown;
            Moment knowing = now.with(scopes.keep(asked, now));
            shown = knowing;
            return knowing;
        }
    }

    /** Grows with every flush. */
    public long version() {
        return shown.version();
    }

    /**
     * The cells merged over the partitions, without the empty ones: what a recomputation is
     * compared with.
     */
    public Map<Cell, long[]> cells() {
        synchronized (writing) {
            return filling.cells();
        }
    }

    /** The subjects of which a record could not be read. */
    public List<ParkedSubject> parked() {
        return shown.parked();
    }

    /** Next offset per source topic and partition. */
    public Map<String, Map<Integer, Long>> upTo() {
        return shown.upTo();
    }
}
