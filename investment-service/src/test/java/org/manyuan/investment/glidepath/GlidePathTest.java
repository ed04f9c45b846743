package org.manyuan.investment.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.disposal.Method;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.policy.Years;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.platform.policy.ShippedPlans;

/** The path of the plan that the product ships, at its boundaries. */
class GlidePathTest {

    private static final Campaign CAMPAIGN =
            Campaign.of(ShippedPlans.load().of(2019), CaseKind.ZOMBIE_ENTERPRISE).orElseThrow();

    @ParameterizedTest(name = "{0} cases: {1}, {2}, {3}")
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 1, 1",
        "2, 1, 2, 2",
        "3, 1, 2, 3",
        "4, 2, 3, 4",
        "5, 2, 4, 5",
        "6, 2, 4, 6",
        "7, 3, 5, 7",
        "100, 34, 67, 100",
    })
    void eachYearEndDemandsItsShareRoundedUp(int base, long first, long second, long third) {
        GlidePath path = path(base, 0);

        assertThat(path.base()).isEqualTo(base);
        assertThat(path.years())
                .extracting(GlidePath.YearEnd::required)
                .containsExactly(first, second, third);
        assertThat(path.years())
                .extracting(GlidePath.YearEnd::year)
                .containsExactly(2018, 2019, 2020);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} still needed")
    @CsvSource({"7, 2, 1", "7, 3, 0", "7, 4, 0", "6, 1, 1", "6, 2, 0", "1, 0, 1", "1, 1, 0"})
    void whatIsStillNeededEndsJustAtTheShare(int base, int disposed, long stillNeeded) {
        assertThat(path(base, disposed).years().getFirst().stillNeeded()).isEqualTo(stillNeeded);
    }

    @Test
    void theBaseIsFixedByItsDates() {
        GlidePath path =
                GlidePath.of(
                        List.of(
                                // in the base
                                open("2018-12-31"),
                                disposed("2017-01-01", "2018-01-01"),
                                disposed("2018-12-31", "2020-12-31"),
                                disposed("2018-06-01", "2021-01-01"),
                                // disposed of before the campaign
                                disposed("2017-01-01", "2017-12-31"),
                                // identified by mistake
                                withdrawn("2018-01-01"),
                                withdrawn("2019-02-01"),
                                // identified after the baseline
                                open("2019-01-01"),
                                disposed("2019-01-01", "2019-02-01")),
                        CAMPAIGN);

        assertThat(path.base()).isEqualTo(4);
        assertThat(path.years()).extracting(GlidePath.YearEnd::done).containsExactly(1L, 1L, 2L);
        assertThat(path.identifiedLater()).isEqualTo(2);
        assertThat(path.identifiedLaterDisposed()).isOne();
    }

    @Test
    void onlyKindsWithASharePerYearHaveAPath() {
        assertThat(Campaign.of(ShippedPlans.load().of(2019), CaseKind.ZOMBIE_PROJECT)).isPresent();
        assertThat(Campaign.of(ShippedPlans.load().of(2019), CaseKind.IDLE_LAND)).isEmpty();
    }

    @Test
    void aTargetThatWasEndedIsContinuedByTheOneInItsPlace() {
        PolicyPlan shipped = ShippedPlans.load().of(2019);
        Target whole = shipped.targetsOf("zombie-enterprise-reduction-cumulative").getFirst();
        Target instead =
                new Target(
                        "instead",
                        "",
                        whole.metric(),
                        whole.scopes(),
                        null,
                        whole.comparator(),
                        new Threshold.PerYear(
                                Map.of(2019, Fraction.of(1, 2), 2020, Fraction.of(3, 4))),
                        whole.schedule(),
                        new Years(2019, 2020));
        PolicyPlan plan =
                new PolicyPlan(
                        shipped.id(),
                        shipped.name(),
                        shipped.from(),
                        shipped.to(),
                        shipped.baselineDate(),
                        List.of(whole.during(new Years(2018, 2018)), instead),
                        shipped.rules());

        assertThat(Campaign.of(plan, CaseKind.ZOMBIE_ENTERPRISE).orElseThrow().shares())
                .isEqualTo(
                        Map.of(
                                2018, Fraction.of(1, 3),
                                2019, Fraction.of(1, 2),
                                2020, Fraction.of(3, 4)));
    }

    private static GlidePath path(int base, int disposed) {
        List<DisposalCase> cases = new ArrayList<>();
        for (int number = 0; number < base; number++) {
            cases.add(
                    number < disposed ? disposed("2018-01-01", "2018-12-31") : open("2018-01-01"));
        }
        return GlidePath.of(cases, CAMPAIGN);
    }

    private static DisposalCase open(String identifiedOn) {
        return of(identifiedOn, CaseStatus.OPEN, null);
    }

    private static DisposalCase disposed(String identifiedOn, String disposedOn) {
        return of(identifiedOn, CaseStatus.DISPOSED, disposedOn);
    }

    private static DisposalCase withdrawn(String identifiedOn) {
        return of(identifiedOn, CaseStatus.WITHDRAWN, null);
    }

    private static DisposalCase of(
            String identifiedOn, CaseStatus status, @Nullable String disposedOn) {
        return new DisposalCase(
                "ZN1",
                CaseKind.ZOMBIE_ENTERPRISE,
                "造纸厂",
                status,
                Cause.INSOLVENT,
                null,
                null,
                LocalDate.parse(identifiedOn),
                disposedOn == null
                        ? null
                        : new DisposalCase.Disposal(LocalDate.parse(disposedOn), Method.MERGER),
                null,
                List.of(),
                null);
    }
}
