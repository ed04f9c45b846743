package org.manyuan.reporting.figure;

/**
 * One side of a figure.
 *
 * @param value what it is as of a month
 * @param increase by how much it grew over the twelve months that end with the month
 */
record Term(Reading value, Reading increase) {

    /** Reads a number from the cells of a scope. */
    @FunctionalInterface
    interface Reading {
        long of(Tally tally, AsOf asOf, Campaign campaign);
    }

    private static Reading lastTwelveMonths(Counter counter) {
        return (tally, asOf, campaign) -> tally.sum(counter, asOf.month() - 11, asOf.month());
    }

    /** What happened from January to the month. */
    static Term inYear(Counter counter) {
        return new Term(
                (tally, asOf, campaign) -> tally.sum(counter, asOf.january(), asOf.month()),
                lastTwelveMonths(counter));
    }

    /** What ever happened up to the month. */
    static Term ever(Counter counter) {
        return new Term(
                (tally, asOf, campaign) -> tally.upTo(counter, asOf.month()),
                lastTwelveMonths(counter));
    }

    /** The pool of a year: what entered by the month and had not left before the year began. */
    static Term pool() {
        return new Term(
                (tally, asOf, campaign) ->
                        tally.upTo(Counter.ENTERED, asOf.month())
                                - tally.upTo(Counter.LEFT_POOL, asOf.january() - 1),
                lastTwelveMonths(Counter.ENTERED));
    }

    /** The fixed base of a campaign. */
    static Term baseline(Counter kind) {
        return new Term(
                (tally, asOf, campaign) -> tally.baseline(kind, campaign),
                (tally, asOf, campaign) -> 0);
    }

    /** Cases of the base disposed of in the year. */
    static Term disposedInYear(Counter kind) {
        return new Term(
                (tally, asOf, campaign) ->
                        tally.disposed(kind, campaign, asOf.january(), asOf.month()),
                disposedInTwelveMonths(kind));
    }

    /** Cases of the base disposed of since the campaign began. */
    static Term disposedSinceStart(Counter kind) {
        return new Term(
                (tally, asOf, campaign) ->
                        tally.disposed(kind, campaign, campaign.firstMonth(), asOf.month()),
                disposedInTwelveMonths(kind));
    }

    private static Reading disposedInTwelveMonths(Counter kind) {
        return (tally, asOf, campaign) ->
                tally.disposed(kind, campaign, asOf.month() - 11, asOf.month());
    }

    /** The same a year before. */
    Term lastYear() {
        return new Term(
                (tally, asOf, campaign) -> value.of(tally, asOf.lastYear(), campaign),
                (tally, asOf, campaign) -> increase.of(tally, asOf.lastYear(), campaign));
    }

    Term minus(Term other) {
        return new Term(
                (tally, asOf, campaign) ->
                        value.of(tally, asOf, campaign) - other.value.of(tally, asOf, campaign),
                (tally, asOf, campaign) ->
                        increase.of(tally, asOf, campaign)
                                - other.increase.of(tally, asOf, campaign));
    }
}
