package org.manyuan.reporting.snapshot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.snapshot.FrozenFigure;
import org.manyuan.reporting.snapshot.FrozenScope;
import org.manyuan.reporting.snapshot.FrozenTarget;
import org.manyuan.reporting.snapshot.FrozenTexts;
import org.manyuan.reporting.snapshot.Snapshot;

/** The frozen figures of a scope, in the form of live ones. */
record ScopeBody(
        String scope, int year, String asOf, String caliber, String plan, List<FrozenKpi> kpis) {

    /**
     * @param name as the figure was called when it was frozen
     * @param value null where there was nothing to divide by, or nothing had been returned
     * @param definition as it was defined then
     * @param target the first one that the plan set
     * @param targets all of them, where there were several
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FrozenKpi(
            String code,
            String name,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
            String unit,
            String definition,
            @Nullable CoverageThen coverage,
            @Nullable TargetThen target,
            @Nullable List<TargetThen> targets,
            Status status,
            @Nullable BigDecimal forecast,
            @Nullable Light light,
            @Nullable Long needed,
            @Nullable Long eligible,
            @Nullable Long daysLeft) {

        static FrozenKpi of(FrozenFigure figure, FrozenTexts texts, String plan, Locale locale) {
            FrozenTexts.Text text = texts.of(figure.code(), locale);
            List<TargetThen> targets =
                    figure.targets().stream().map(each -> TargetThen.of(each, plan)).toList();
            return new FrozenKpi(
                    figure.code(),
                    text == null ? figure.code() : text.name(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    figure.unit(),
                    text == null ? "" : text.definition(),
                    CoverageThen.of(figure.coverage()),
                    targets.isEmpty() ? null : targets.getFirst(),
                    targets.size() > 1 ? targets : null,
                    figure.status(),
                    figure.forecast(),
                    figure.light(),
                    figure.needed(),
                    figure.eligible(),
                    figure.daysLeft());
        }
    }

    /** Of how many zones a figure was. */
    record CoverageThen(
            int reported,
            int zones,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value) {

        static @Nullable CoverageThen of(@Nullable Coverage coverage) {
            return coverage == null
                    ? null
                    : new CoverageThen(coverage.reported(), coverage.zones(), coverage.value());
        }
    }

    /**
     * @param fraction the value exactly, such as {@code 1/3}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetThen(
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable String fraction,
            String plan,
            String clause,
            String source,
            @Nullable String reference,
            @Nullable BigDecimal plus,
            @Nullable String due,
            @Nullable Integer by,
            @Nullable String average,
            Status status,
            @Nullable Light light) {

        static TargetThen of(FrozenTarget target, String plan) {
            String required = target.required();
            return new TargetThen(
                    target.comparator(),
                    required == null ? null : Figure.rounded(Fraction.parse(required)),
                    required,
                    plan,
                    target.clause(),
                    target.source(),
                    target.reference(),
                    target.plus(),
                    target.due(),
                    target.by(),
                    target.average(),
                    target.status(),
                    target.light());
        }
    }

    static ScopeBody of(FrozenScope scope, Snapshot snapshot, FrozenTexts texts, Locale locale) {
        return new ScopeBody(
                scope.scope(),
                scope.year(),
                scope.asOf().toString(),
                scope.caliber(),
                snapshot.plan(),
                scope.figures().stream()
                        .map(each -> FrozenKpi.of(each, texts, snapshot.plan(), locale))
                        .toList());
    }
}
