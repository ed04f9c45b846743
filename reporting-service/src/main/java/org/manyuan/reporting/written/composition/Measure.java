package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.Unit;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Form;

/**
 * How values of a figure are said.
 *
 * @param unit said after a number; nothing where it is a percentage
 */
public record Measure(Form form, String unit) {

    private static final Set<String> COUNTED = Set.of("家", "个", "起");
    private static final String FUNDS = "万元";

    /** More than any number that is shown. */
    private static final int DECIMALS = 8;

    static Measure of(Unit unit) {
        if (unit.equals(Unit.RATIO)) {
            return new Measure(Form.PERCENT, "");
        }
        if (unit.equals(Unit.COUNT)) {
            return new Measure(Form.COUNT, "个");
        }
        return new Measure(
                COUNTED.contains(unit.label()) ? Form.COUNT : Form.SHORT_AMOUNT,
                // a mean of indices has no unit
                unit.label().equals("指数") ? "" : unit.label());
    }

    boolean isCounted() {
        return form == Form.COUNT;
    }

    String shown(Fraction value) {
        if (form == Form.PERCENT) {
            return Wording.percent(value);
        }
        BigDecimal rounded = value.toDecimal(2, RoundingMode.HALF_UP);
        return unit.equals(FUNDS) ? Wording.funds(rounded) : Wording.plain(rounded) + unit;
    }

    /** How far two values are apart. */
    String apart(Fraction difference) {
        return form == Form.PERCENT ? Wording.points(difference) : shown(difference);
    }

    Cell cell(Fraction value) {
        BigDecimal decimal = value.toDecimal(DECIMALS, RoundingMode.HALF_UP);
        return new Cell.Number(Wording.stripped(decimal), form);
    }
}
