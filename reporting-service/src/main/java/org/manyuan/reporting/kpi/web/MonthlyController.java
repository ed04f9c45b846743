package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Clustering;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class MonthlyController {

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Reach reach;

    MonthlyController(Reports reports, ZoneDirectory zones, Reach reach) {
        this.reports = reports;
        this.zones = zones;
        this.reach = reach;
    }

    record MonthlyBody(
            String scope,
            int year,
            String caliber,
            List<Counts> months,
            Counts yearToDate,
            List<DecemberShare> clustering,
            Map<String, Map<Integer, Long>> upTo) {}

    /** Counts of industrial projects; funds, in 万元, of all projects. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(
            @Nullable String month,
            long entered,
            long signed,
            long started,
            long produced,
            long terminated,
            BigDecimal signedFundsWan,
            BigDecimal arrivedFundsWan) {}

    /**
     * Of one of the last three years.
     *
     * @param share null where nothing was signed
     */
    record DecemberShare(
            int year,
            long december,
            long signed,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal share) {

        static DecemberShare of(Clustering year) {
            Fraction share = year.share();
            return new DecemberShare(
                    year.year(),
                    year.december(),
                    year.signed(),
                    share == null ? null : Figure.rounded(share));
        }
    }

    @GetMapping("/api/reports/monthly")
    @Operation(summary = "逐月与全年累计", description = "clustering:近三年 12 月签约占全年的比重;均匀分布时约为 0.083")
    MonthlyBody monthly(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            Caller caller) {
        reports.requireComplete();
        Question question = new QuestionReader(zones).question(scope, year, asOf, caliber);
        reach.requireFigures(question.scope(), caller);
        Cube.View view = reports.cube().view(reports.members(question));
        int january = question.asOf().january();
        int last = question.asOf().month();
        return new MonthlyBody(
                question.scope().text(),
                question.asOf().year(),
                question.caliber().code(),
                IntStream.rangeClosed(january, last)
                        .mapToObj(month ->
                                counts(
                                        Month.toYearMonth(month).toString(),
                                        view.tally(),
                                        month,
                                        month))
                        .toList(),
                counts(null, view.tally(), january, last),
                Clustering.of(view.tally(), question.asOf()).stream()
                        .map(DecemberShare::of)
                        .toList(),
                view.upTo());
    }

    private static Counts counts(@Nullable String label, Tally tally, int from, int to) {
        return new Counts(
                label,
                tally.sum(Counter.ENTERED, from, to),
                tally.sum(Counter.SIGNED, from, to),
                tally.sum(Counter.STARTED, from, to),
                tally.sum(Counter.PRODUCED, from, to),
                tally.sum(Counter.TERMINATED, from, to),
                Figure.plain(Hundredths.toDecimal(tally.sum(Counter.SIGNED_FUNDS, from, to))),
                Figure.plain(Hundredths.toDecimal(tally.sum(Counter.ARRIVED_FUNDS, from, to))));
    }
}
