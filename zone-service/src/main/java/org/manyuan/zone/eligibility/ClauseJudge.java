package org.manyuan.zone.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.EligibilityClause.Compared;
import org.manyuan.contracts.policy.EligibilityClause.Figure;
import org.manyuan.contracts.policy.EligibilityClause.OneOf;
import org.manyuan.contracts.policy.EligibilityClause.Present;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.eligibility.ClauseResult.YearResult;

/** Judges the clauses for one zone and application; notes what the application says wrongly. */
final class ClauseJudge {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final String NO = "false";

    private final ZoneFigures figures;
    private final String zoneId;
    private final int year;
    private final Map<String, String> attributes;
    private final List<Fault> faults = new ArrayList<>();

    ClauseJudge(ZoneFigures figures, String zoneId, int year, Map<String, String> attributes) {
        this.figures = figures;
        this.zoneId = zoneId;
        this.year = year;
        this.attributes = attributes;
    }

    List<Fault> faults() {
        return faults;
    }

    ClauseResult judge(EligibilityClause clause) {
        return switch (clause) {
            case Figure figure -> measured(figure);
            case OneOf one -> {
                String given = given(one.attribute());
                yield said(
                        one,
                        given == null ? Result.MISSING : Result.of(one.values().contains(given)),
                        given);
            }
            case Compared compared -> compared(compared);
            case Present present -> {
                String given = given(present.attribute());
                yield said(
                        present,
                        given == null ? Result.MISSING : Result.of(!given.equals(NO)),
                        given);
            }
        };
    }

    /** Each of the years has to meet it. */
    private ClauseResult measured(Figure clause) {
        List<YearResult> years = new ArrayList<>();
        for (int back = 0; back < clause.years(); back++) {
            int each = year - back;
            Measured measured = figures.measure(clause.figure(), zoneId, each);
            Result result =
                    switch (measured) {
                        case Measured.Value value ->
                                Result.of(
                                        clause.comparator()
                                                .holds(value.fraction(), clause.value()));
                        case Measured.NothingToDo _ -> Result.MET;
                        case Measured.Missing _ -> Result.MISSING;
                    };
            years.add(new YearResult(each, measured, result));
        }
        Result all = Result.ofAll(years.stream().map(YearResult::result).toList());
        return new ClauseResult(clause, all, years, null, null);
    }

    private ClauseResult compared(Compared clause) {
        String given = given(clause.attribute());
        String other = given(clause.attributeOf());
        Fraction actual = number(clause.attribute(), given);
        Fraction required = number(clause.attributeOf(), other);
        Result result =
                actual == null || required == null
                        ? Result.MISSING
                        : Result.of(clause.comparator().holds(actual, required));
        return new ClauseResult(clause, result, List.of(), given, other);
    }

    private static ClauseResult said(
            EligibilityClause clause, Result result, @Nullable String given) {
        return new ClauseResult(clause, result, List.of(), given, null);
    }

    private @Nullable String given(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable Fraction number(String attribute, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.add(Fault.at("/" + attribute, "fault.number"));
            return null;
        }
        return Fraction.parse(text);
    }
}
