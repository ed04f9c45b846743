package org.manyuan.reporting.snapshot;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.lengthy.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** 冻结: makes snapshots. */
@Component
public class Freezing {

    private static final int TEXTS_AT_ONCE = 200;

    private final Moments moments;
    private final Snapshots snapshots;
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Clock clock;
    private final String release;

    Freezing(
            Moments moments,
            Snapshots snapshots,
            Catalogue catalogue,
            Definitions definitions,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.moments = moments;
        this.snapshots = snapshots;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.clock = clock;
        this.release =
                build.stream()
                        .map(each -> each.getVersion() + " " + each.getTime())
                        .findFirst()
                        .orElse("unpackaged");
    }

    /**
     * What is asked for: whoever asks the same again while it is worked on waits for the same.
     *
     * @param key what the caller names the request by
     */
    public record Asked(String who, @Nullable String key, ReportPeriod period) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param repeated whether the same request had made it before
         */
        record Frozen(Snapshot snapshot, boolean repeated) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /**
     * @param reading told how far it is
     */
    public Outcome freeze(ReportPeriod period, EventKey key, String who, Reading reading) {
        YearMonth now = YearMonth.now(clock);
        if (!period.hasBegun(now)) {
            return new Outcome.Refused(
                    Refusal.of(
                            ProblemType.VALIDATION,
                            Fault.at("/period", "fault.period-in-future", now)));
        }
        String request = Digest.of(key.source(), key.id());
        Outcome before = repetition(request, period);
        if (before != null) {
            return before;
        }
        Draft draft = draft(period, now, request, who, reading);
        while (true) {
            // whoever was faster has the place, perhaps by the same request
            Snapshot snapshot = draft.after(snapshots.last(), snapshots.count(period.text()) + 1);
            Outcome meanwhile = repetition(request, period);
            if (meanwhile != null) {
                return meanwhile;
            }
            if (snapshots.add(snapshot)) {
                return new Outcome.Frozen(snapshot, false);
            }
        }
    }

    private @Nullable Outcome repetition(String request, ReportPeriod period) {
        return snapshots
                .ofRequest(request)
                .map(made ->
                        made.period().equals(period.text())
                                ? new Outcome.Frozen(made, true)
                                : new Outcome.Refused(
                                        Refusal.of(
                                                ProblemType.EVENT_ID_REUSED,
                                                Fault.at(
                                                        "/headers/Idempotency-Key",
                                                        "fault.snapshot-key",
                                                        made.id()))))
                .orElse(null);
    }

    /** Computes everything and keeps it; nothing shows before the snapshot itself is stored. */
    private Draft draft(
            ReportPeriod period, YearMonth now, String request, String who, Reading reading) {
        Moment moment = moments.now(reading);
        AsOf asOf = period.asOf(now);
        Basis basis = moment.basis(catalogue);
        Map<String, String> texts = new HashMap<>();
        TreeMap<String, String> scopes = new TreeMap<>();
        List<Question> questions = moment.questions(asOf);
        reading.expect(questions.size());
        for (Question question : questions) {
            if (texts.size() >= TEXTS_AT_ONCE) {
                snapshots.keep(request, texts);
                texts.clear();
            }
            scopes.put(Contents.name(question), add(FrozenScope.of(question, basis), texts));
            reading.advance(1);
        }
        String contents = add(new Contents(scopes), texts);
        PolicyPlan plan = moment.plan(asOf.year());
        String definitionsHash =
                add(FrozenTexts.of(definitions, catalogue.of(plan), plan.name()), texts);
        snapshots.keep(request, texts);
        return new Draft(
                period,
                now,
                request,
                clock.instant(),
                who,
                moment,
                asOf,
                definitionsHash,
                release,
                contents);
    }

    private static String add(Object content, Map<String, String> texts) {
        String text = CanonicalJson.of(content);
        String hash = CanonicalJson.hash(text);
        texts.put(hash, text);
        return hash;
    }
}
