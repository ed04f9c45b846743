package org.manyuan.reporting.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.lengthy.Reading;
import org.manyuan.reporting.snapshot.Verification.Difference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 核验: looks whether a snapshot was altered, and computes it anew from the topics. */
@Component
public class Verifying {

    private static final Logger log = LoggerFactory.getLogger(Verifying.class);
    private static final int TOLD = 100;

    private final Snapshots snapshots;
    private final Sources sources;
    private final Catalogue catalogue;

    Verifying(Snapshots snapshots, Sources sources, Catalogue catalogue) {
        this.snapshots = snapshots;
        this.sources = sources;
        this.catalogue = catalogue;
    }

    /**
     * @param reading told how far it is
     */
    public Verification verify(Snapshot snapshot, Reading reading) {
        List<String> altered = new ArrayList<>();
        if (!snapshot.computedHash().equals(snapshot.hash())) {
            altered.add("snapshot");
        }
        read(snapshot, FrozenTexts.PART, snapshot.definitions(), FrozenTexts.class, altered);
        Contents contents =
                read(snapshot, "contents", snapshot.contents(), Contents.class, altered);
        SortedMap<String, String> scopes = contents == null ? new TreeMap<>() : contents.scopes();
        Moment moment = recall(snapshot, reading);
        Map<String, Question> questions = new TreeMap<>();
        if (moment != null) {
            moment.questions(new AsOf(snapshot.year(), Month.of(snapshot.asOf())))
                    .forEach(each -> questions.put(Contents.name(each), each));
        }
        Basis basis = moment == null ? null : moment.basis(catalogue);
        long recomputed = 0;
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(questions.keySet());
        names.addAll(scopes.keySet());
        // one scope after the other: all at once may be much
        for (String name : names) {
            String hash = scopes.get(name);
            FrozenScope stored =
                    hash == null ? null : read(snapshot, name, hash, FrozenScope.class, altered);
            if (basis != null) {
                Question question = questions.get(name);
                FrozenScope computed = question == null ? null : FrozenScope.of(question, basis);
                recomputed += computed == null ? 0 : computed.figures().size();
                compare(stored, computed, differences);
            }
        }
        boolean chained = isChained(snapshot);
        return new Verification(
                snapshot.id(),
                altered.isEmpty() && chained && moment != null && differences.isEmpty(),
                altered.isEmpty(),
                altered.subList(0, Math.min(TOLD, altered.size())),
                chained,
                moment == null ? null : Long.valueOf(recomputed),
                differences.size(),
                differences.subList(0, Math.min(TOLD, differences.size())));
    }

    /** Null where the topics do not reach back any more. */
    private @Nullable Moment recall(Snapshot snapshot, Reading reading) {
        try {
            return sources.moment(snapshot.upTo(), reading);
        } catch (EventsLost lost) {
            log.error("{} cannot be recomputed: {}", snapshot.id(), lost.toString());
            return null;
        }
    }

    private boolean isChained(Snapshot snapshot) {
        return snapshots
                .at(snapshot.position() - 1)
                .map(before -> before.hash().equals(snapshot.previousHash()))
                .orElse(snapshot.position() == 1 && snapshot.previousHash() == null);
    }

    /** What is stored, even where it was altered: then it is compared all the same. */
    private <T> @Nullable T read(
            Snapshot snapshot, String name, String hash, Class<T> type, List<String> altered) {
        String text = snapshots.text(snapshot, hash).orElse(null);
        if (text == null || !CanonicalJson.hash(text).equals(hash)) {
            altered.add(name);
        }
        try {
            return text == null ? null : CanonicalJson.read(text, type);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }

    private static void compare(
            @Nullable FrozenScope stored,
            @Nullable FrozenScope computed,
            List<Difference> differences) {
        FrozenScope either = stored == null ? computed : stored;
        if (either == null) {
            return;
        }
        if (stored != null
                && computed != null
                && stored.holdsReport()
                && !stored.hasSurroundingsOf(computed)) {
            differences.add(
                    new Difference(
                            either.scope(),
                            either.caliber(),
                            FrozenScope.SURROUNDINGS,
                            null,
                            null));
        }
        Map<String, FrozenFigure> here = byCode(stored);
        Map<String, FrozenFigure> there = byCode(computed);
        TreeSet<String> codes = new TreeSet<>(here.keySet());
        codes.addAll(there.keySet());
        for (String code : codes) {
            FrozenFigure one = here.get(code);
            FrozenFigure other = there.get(code);
            if (one == null || !one.equals(other)) {
                differences.add(new Difference(either.scope(), either.caliber(), code, one, other));
            }
        }
    }

    private static Map<String, FrozenFigure> byCode(@Nullable FrozenScope scope) {
        Map<String, FrozenFigure> figures = new LinkedHashMap<>();
        if (scope != null) {
            scope.figures().forEach(each -> figures.put(each.code(), each));
        }
        return figures;
    }
}
