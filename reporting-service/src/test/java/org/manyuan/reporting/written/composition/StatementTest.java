package org.manyuan.reporting.written.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Unit;

/** No sentence says more than is known. */
class StatementTest {

    private static final Goal HALF =
            new Goal(Comparator.GTE, Fraction.of(1, 2), Schedule.EveryYear.AT_ITS_END, "附件4·11");
    private static final Goal ON_AVERAGE =
            new Goal(Comparator.GTE, Fraction.of(1, 10), new Schedule.Average(2018, 2020), "附件4·一");

    @Test
    void whatFallsShortByNextToNothingFallsShort() {
        assertThat(sentence(new Figure(number(499_999), number(1_000_000)), HALF, Status.MISSED))
                .isEqualTo("转化率为50%，比目标（不低于50%）低不到0.01个百分点，未完成");
    }

    @Test
    void aMeanOfYearsIsNotComparedWithTheValueOfOne() {
        assertThat(sentence(new Figure(number(1), number(20)), ON_AVERAGE, Status.BEHIND))
                .isEqualTo("转化率为5%，对照目标（2018—2020年年均不低于10%）尚未达到");
    }

    @Test
    void aValueThatCameTooLateIsNotSaidToFallShort() {
        assertThat(sentence(new Figure(number(1), number(2)), HALF, Status.MISSED))
                .isEqualTo("转化率为50%，对照目标（不低于50%）未完成");
    }

    @Test
    void nothingToDivideByIsNoZero() {
        assertThat(sentence(new Figure(number(0), number(0)), HALF, Status.NO_DATA))
                .isEqualTo("转化率不计算（分母为0），对照目标（不低于50%）无法评价");
        assertThat(sentence(new Figure(number(0), number(0)), HALF, Status.MET))
                .isEqualTo("转化率不计算（分母为0），无需处置，视同达到目标（不低于50%）");
    }

    @Test
    void whatWasNotReturnedIsNoZero() {
        Standing unknown = standing(new Figure(null, null), HALF, Status.NO_DATA);

        assertThat(Statement.sentence(unknown)).isEqualTo("转化率未报送，对照目标（不低于50%）无法评价");
        assertThat(Statement.label(unknown)).isEqualTo("未报送");
        assertThat(unknown.unjudged()).isEqualTo("未报送");
    }

    @Test
    void whyAKnownFigureIsNotJudgedIsSaid() {
        Figure some = new Figure(number(3), null, new Coverage(1, 99));
        Goal open = new Goal(HALF.comparator(), null, HALF.schedule(), HALF.source());

        assertThat(standing(some, HALF, Status.NO_DATA).unjudged())
                .isEqualTo("报送不全（应报送的开发区99个，已报送1个）");
        assertThat(standing(some, open, Status.NO_DATA).unjudged()).isEqualTo("目标的参考值尚未录入");
        assertThat(
                        standing(new Figure(number(1), number(2)), ON_AVERAGE, Status.NO_DATA)
                                .unjudged())
                .isEqualTo("所需的各年数值不全");
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static String sentence(Figure figure, Goal goal, Status status) {
        return Statement.sentence(standing(figure, goal, status));
    }

    private static Standing standing(Figure figure, @Nullable Goal goal, Status status) {
        return new Standing(
                "rate",
                "转化率",
                "",
                Aspect.ATTRACTION,
                Measure.of(Unit.RATIO),
                false,
                false,
                figure,
                goal,
                status,
                null,
                null,
                null);
    }
}
