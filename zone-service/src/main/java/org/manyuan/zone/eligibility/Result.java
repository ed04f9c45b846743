package org.manyuan.zone.eligibility;

import java.util.Collection;

/** How a zone stands to a clause, or to all of them. */
public enum Result {
    MET,
    NOT_MET,
    /** A figure or a statement is not there: not reported is not zero. */
    MISSING;

    /** One that is not met decides, else one that is missing. */
    static Result ofAll(Collection<Result> results) {
        if (results.contains(NOT_MET)) {
            return NOT_MET;
        }
        return results.contains(MISSING) ? MISSING : MET;
    }

    static Result of(boolean met) {
        return met ? MET : NOT_MET;
    }
}
