package org.manyuan.contracts.policy;

import java.util.Map;

/** The value that a target asks for. */
public sealed interface Threshold {

    /** The same in every year. */
    record Fixed(Fraction value) implements Threshold {}

    /** Another one in each year; a year that is not named has none. */
    record PerYear(Map<Integer, Fraction> values) implements Threshold {
        public PerYear {
            values = Map.copyOf(values);
        }
    }

    /** So much above a reference figure (a national growth rate, say) that is entered per year. */
    record AboveReference(String reference, Fraction plus) implements Threshold {}
}
