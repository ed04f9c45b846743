package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.manyuan.contracts.policy.Fraction;

/** Numbers as they are said in a sentence. */
final class Wording {

    private static final BigDecimal WAN_OF_YI = BigDecimal.valueOf(10_000);
    private static final Fraction HUNDRED = Fraction.of(100);

    private static final Pattern FUNDS = Pattern.compile("(\\d+) ?万元");

    private Wording() {}

    static String percent(Fraction value) {
        return plain(value.times(HUNDRED).toDecimal(2, RoundingMode.HALF_UP)) + "%";
    }

    /** Never nothing: what is not equal is apart. */
    static String points(Fraction difference) {
        BigDecimal points = difference.times(HUNDRED).toDecimal(2, RoundingMode.HALF_UP).abs();
        return points.signum() == 0 ? "不到0.01个百分点" : plain(points) + "个百分点";
    }

    /** From 10,000 万元 on in 亿元. */
    static String funds(BigDecimal wan) {
        return wan.abs().compareTo(WAN_OF_YI) < 0
                ? plain(wan) + "万元"
                : plain(wan.divide(WAN_OF_YI, 2, RoundingMode.HALF_UP)) + "亿元";
    }

    /** As an office writes it: Chinese marks, no spaces, large amounts in 亿元. */
    static String chinese(String text) {
        return FUNDS.matcher(text)
                .replaceAll(amount -> funds(new BigDecimal(amount.group(1))))
                .replace(" ", "")
                .replace(',', '，')
                .replace(':', '：')
                .replace(';', '；')
                .replace('(', '（')
                .replace(')', '）');
    }

    static String land(BigDecimal mu) {
        return plain(mu) + "亩";
    }

    static String plain(BigDecimal number) {
        return stripped(number).toPlainString();
    }

    static BigDecimal stripped(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
