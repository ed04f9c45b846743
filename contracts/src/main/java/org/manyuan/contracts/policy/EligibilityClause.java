package org.manyuan.contracts.policy;

import java.util.List;

/** A condition that a zone has to meet before it may apply. */
public sealed interface EligibilityClause {

    /** Names it within its plan. */
    String clause();

    /** Where it stands in the plan's text. */
    String source();

    /**
     * A figure of the zone.
     *
     * @param figure the code of an indicator, a derived one, or a figure made of events
     * @param years how many years, the one asked for being the last, must each meet it
     */
    record Figure(
            String clause,
            String source,
            String figure,
            Comparator comparator,
            Fraction value,
            int years)
            implements EligibilityClause {}

    /** Something that the application says, out of some values. */
    record OneOf(String clause, String source, String attribute, List<String> values)
            implements EligibilityClause {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A number that the application says, compared with another one that it says. */
    record Compared(
            String clause,
            String source,
            String attribute,
            Comparator comparator,
            String attributeOf)
            implements EligibilityClause {}

    /** Something that the application has to have. */
    record Present(String clause, String source, String attribute) implements EligibilityClause {}
}
