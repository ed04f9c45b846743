package org.manyuan.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.Tally;

class ClusteringTest {

    private Tally tally = Tally.EMPTY;

    @Test
    void decemberOfEachOfThreeYears() {
        signed("2016-12-31", 9);
        signed("2017-11-30", 3);
        signed("2017-12-01", 1);
        signed("2018-01-01", 5);
        signed("2019-06-30", 2);
        signed("2019-12-31", 6);

        assertThat(Clustering.of(tally, AsOf.endOf(2019)))
                .containsExactly(
                        new Clustering(2017, 1, 4),
                        new Clustering(2018, 0, 5),
                        new Clustering(2019, 6, 8));
        assertThat(new Clustering(2017, 1, 4).share()).isEqualTo(Fraction.of(1, 4));
    }

    @Test
    void aYearThatIsNotOverHasNoDecemberYet() {
        signed("2019-06-30", 2);
        signed("2019-12-31", 6);

        assertThat(Clustering.of(tally, new AsOf(2019, Month.january(2019) + 5)).getLast())
                .isEqualTo(new Clustering(2019, 0, 2));
        assertThat(Clustering.of(tally, AsOf.endOf(2018)).getLast().share()).isNull();
    }

    private void signed(String day, long number) {
        long[] counts = new long[Counter.COUNT];
        counts[Counter.SIGNED.ordinal()] = number;
        tally = tally.plus(new Cell("Z1", Month.of(LocalDate.parse(day)), Cell.NONE), counts);
    }
}
