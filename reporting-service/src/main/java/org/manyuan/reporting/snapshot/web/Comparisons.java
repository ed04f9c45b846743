package org.manyuan.reporting.snapshot.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.difference.Differences;
import org.springframework.stereotype.Component;

/** Reads what is to be compared with what. */
@Component
class Comparisons {

    static final String NOW = "now";

    private final SnapshotFinder finder;
    private final FrozenFigures frozen;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;

    Comparisons(
            SnapshotFinder finder,
            FrozenFigures frozen,
            Reports reports,
            Reach reach,
            ZoneDirectory zones) {
        this.finder = finder;
        this.frozen = frozen;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
    }

    /**
     * @param single whether just one figure of one scope must be asked for
     */
    Differences.Asked read(
            String id,
            @Nullable String with,
            @Nullable String scope,
            @Nullable String caliber,
            @Nullable String metric,
            boolean single,
            Caller caller) {
        reports.requireComplete();
        Snapshot snapshot = finder.find(id);
        QuestionReader query = new QuestionReader(zones);
        Metric only =
                metric == null && !single
                        ? null
                        : query.metric("/query/metric", metric, reports.catalogue());
        Scope about = scope == null && !single ? null : query.scope(scope);
        Caliber how = query.caliber(caliber, about instanceof Scope.Zone);
        query.refuseFaults();
        AsOf asOf = new AsOf(snapshot.year(), Month.of(snapshot.asOf()));
        List<Question> questions =
                about == null
                        ? everything(snapshot, asOf, caller)
                        : List.of(visible(new Question(about, asOf, how), caller));
        if (with == null || with.isBlank() || with.equals(NOW)) {
            return new Differences.Asked(snapshot, null, questions, only);
        }
        Snapshot other = finder.find("/query/with", with);
        if (other.position() <= snapshot.position()) {
            throw new RefusedException(
                    ProblemType.VALIDATION,
                    Fault.at("/query/with", "fault.snapshot-not-later", id));
        }
        return new Differences.Asked(snapshot, other, questions, only);
    }

    private List<Question> everything(Snapshot snapshot, AsOf asOf, Caller caller) {
        if (!caller.jurisdiction().province()) {
            throw new RefusedException(
                    ProblemType.OUTSIDE_JURISDICTION,
                    Fault.at("/query/scope", "fault.province-only"));
        }
        return frozen.contents(snapshot).questions(asOf);
    }

    /** The events name projects, which not everybody may see who may see the figure. */
    private Question visible(Question question, Caller caller) {
        reach.requireProjects(reports.members(question), caller);
        return question;
    }
}
