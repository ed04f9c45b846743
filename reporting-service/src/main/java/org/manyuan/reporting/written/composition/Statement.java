package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.Light;

/** How a figure stands to its target, in words. */
final class Statement {

    private static final Fraction MINUS_ONE = Fraction.of(-1);

    private Statement() {}

    static String label(Standing standing) {
        return switch (standing.status()) {
            case NO_TARGET -> "未设目标";
            case NO_DATA -> standing.figure().numerator() == null ? "未报送" : "无法评价";
            case MET -> "已达标";
            case BEHIND -> "未达进度";
            case MISSED -> "未完成";
        };
    }

    static String label(Light light) {
        return switch (light) {
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
        };
    }

    /** Its value, what it is made of, and how that stands to the target. */
    static String sentence(Standing standing) {
        String value =
                standing.isKnown() ? "为" + standing.shown() + sides(standing) : standing.nothing();
        return standing.name() + value + judgement(standing);
    }

    private static String sides(Standing standing) {
        BigDecimal above = standing.figure().numerator();
        BigDecimal below = standing.figure().denominator();
        return !standing.counted() || above == null || below == null
                ? ""
                : "（%s/%s）".formatted(Wording.plain(above), Wording.plain(below));
    }

    private static String judgement(Standing standing) {
        Goal goal = standing.goal();
        if (goal == null) {
            return "";
        }
        String aim = "目标（" + goal.shown(standing.measure()) + "）";
        return switch (standing.status()) {
            case NO_TARGET -> "";
            case NO_DATA -> "，对照" + aim + "无法评价";
            case MET -> standing.isKnown() ? "，达到" + aim : "，无需处置，视同达到" + aim;
            case BEHIND -> "，" + distance(standing, goal, aim) + "尚未达到";
            case MISSED -> "，" + distance(standing, goal, aim) + "未完成";
        };
    }

    private static String distance(Standing standing, Goal goal, String aim) {
        Fraction exact = standing.figure().exact();
        Fraction required = goal.required();
        if (exact == null || required == null || !goal.isShort(exact)) {
            return "对照" + aim;
        }
        boolean below = exact.compareTo(required) < 0;
        Fraction difference = exact.plus(required.times(MINUS_ONE));
        return "比%s%s%s，"
                .formatted(
                        aim,
                        below ? (standing.measure().isCounted() ? "少" : "低") : "高",
                        standing.measure().apart(below ? difference.times(MINUS_ONE) : difference));
    }
}
