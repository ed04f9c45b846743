package org.manyuan.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.scope.Members;

class ReturnBookTest {

    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final PolicyPlan PLAN = ShippedPlans.load().of(2019);
    private static final Catalogue CATALOGUE = new Catalogue(INDICATORS);
    private static final int ZONES = 24;

    /** Half of the zones in one scope, half in another, and all of them. */
    private static final List<Members> SCOPES =
            List.of(members(0, ZONES / 2), members(ZONES / 2, ZONES), members(0, ZONES));

    @Test
    void whatIsKeptIsWhatANewBookWouldSay() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Map<String, ReturnFacts> approved = new HashMap<>();
        ReturnBook book = ReturnBook.EMPTY;
        for (int round = 0; round < 40; round++) {
            List<ReturnFacts> more = new ArrayList<>();
            for (int number = random.nextInt(1, 5); number > 0; number--) {
                ReturnFacts facts = random(random);
                approved.put(facts.zoneId() + facts.period(), facts);
                more.add(facts);
            }
            book = book.with(more);

            ReturnBook anew = ReturnBook.of(approved.values());
            for (Members scope : SCOPES) {
                assertThat(figures(book, scope))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(figures(anew, scope));
                assertThat(figures(book, scope)).as("kept").isEqualTo(figures(anew, scope));
            }
        }
    }

    @Test
    void onlyWhatChangedIsAddedUpAnew() {
        ReturnBook book = ReturnBook.of(List.of(facts("Z0", "2019", BigDecimal.ONE)));
        assertThat(book.of(SCOPES.get(0))).isSameAs(book.of(members(0, ZONES / 2)));

        ReturnBook next = book.with(List.of(facts("Z23", "2019", BigDecimal.TWO)));

        assertThat(next.of(SCOPES.get(0))).isSameAs(book.of(SCOPES.get(0)));
        assertThat(next.of(SCOPES.get(1))).isNotSameAs(book.of(SCOPES.get(1)));
        assertThat(next.of(SCOPES.get(2))).isNotSameAs(book.of(SCOPES.get(2)));
    }

    private static List<Figure> figures(ReturnBook book, Members members) {
        Ground ground = new Ground(Tally.EMPTY, Campaign.of(PLAN), book.of(members));
        return CATALOGUE.of(PLAN).stream()
                .flatMap(metric ->
                        IntStream.of(11, 12)
                                .mapToObj(month ->
                                        metric.figure(
                                                ground, new AsOf(2019, 2019 * 12 + month - 1))))
                .toList();
    }

    private static ReturnFacts random(Random random) {
        int year = 2018 + random.nextInt(2);
        List<Period> periods = Period.endingIn(year);
        Period period =
                random.nextBoolean()
                        ? Period.ofYear(year)
                        : periods.get(random.nextInt(periods.size()));
        return facts(
                "Z" + random.nextInt(ZONES),
                period.toString(),
                BigDecimal.valueOf(random.nextInt(100), 2));
    }

    private static ReturnFacts facts(String zoneId, String period, BigDecimal value) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        INDICATORS.returned().forEach(each -> values.put(each.code(), value));
        return new ReturnFacts(zoneId, period, values);
    }

    private static Members members(int from, int to) {
        Map<String, Integer> zones = new LinkedHashMap<>();
        IntStream.range(from, to).forEach(zone -> zones.put("Z" + zone, Members.ALWAYS));
        return new Members(zones);
    }
}
