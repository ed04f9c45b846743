package org.manyuan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed when a project is signed, within the standard factory rule: a small or a sparse
 * industrial project gets no land of its own.
 */
record Terms(
        BigDecimal totalWan,
        BigDecimal contractWan,
        BigDecimal fixedWan,
        String placement,
        @Nullable BigDecimal landMu,
        @Nullable String specialProcess) {

    private static final BigDecimal SMALL_WAN = BigDecimal.valueOf(5_000);
    private static final BigDecimal SPARSE_WAN_PER_MU = BigDecimal.valueOf(300);
    private static final double MEDIAN_WAN = 16_000;

    static Terms of(Chance chance, boolean industrial, boolean national) {
        double size = MEDIAN_WAN * (national ? 1.6 : 1.0) * Math.exp(1.2 * chance.deviation());
        BigDecimal total = hundreds(Math.clamp(size, 800, 1_500_000));
        BigDecimal contract =
                chance.percent(70)
                        ? total
                        : hundreds(total.doubleValue() * chance.fraction(0.75, 1.1));
        BigDecimal fixed = hundreds(total.doubleValue() * chance.fraction(0.55, 0.85));
        double wanPerMu = chance.fraction(310, 620);
        BigDecimal land =
                BigDecimal.valueOf(Math.max(fixed.doubleValue() / wanPerMu, 1))
                        .setScale(1, RoundingMode.FLOOR);
        if (!industrial || mayHaveLand(fixed, land) && chance.percent(80)) {
            return new Terms(total, contract, fixed, "LAND", land, null);
        }
        if (chance.percent(4)) {
            return new Terms(total, contract, fixed, "LAND", land, "生产线有防爆间距要求，标准厂房无法容纳");
        }
        return new Terms(total, contract, fixed, "STANDARD_FACTORY", null, null);
    }

    private static boolean mayHaveLand(BigDecimal fixed, BigDecimal land) {
        return fixed.compareTo(SMALL_WAN) > 0
                && fixed.compareTo(SPARSE_WAN_PER_MU.multiply(land)) > 0;
    }

    /** Nobody contracts to the single 万元. */
    private static BigDecimal hundreds(double amount) {
        return BigDecimal.valueOf(Math.max(Math.round(amount / 100), 1) * 100);
    }
}
