package org.manyuan.contracts.problem;

import java.util.Locale;

/**
 * The problem types of the interface, in the order in which they are checked where several apply.
 */
public enum ProblemType {
    MALFORMED(400),
    UNKNOWN_EVENT_TYPE(400),
    VALIDATION(400),
    EVENT_ID_REUSED(409),
    UNAUTHENTICATED(401),
    INSUFFICIENT_SCOPE(403),
    NOT_FOUND(404),
    OUTSIDE_JURISDICTION(403),
    OCCURRED_IN_FUTURE(422),
    TRANSITION_NOT_ALLOWED(422),
    OCCURRED_BEFORE_PREVIOUS_STAGE(422),
    OWNER_REQUIRED(422),
    STANDARD_FACTORY_REQUIRED(422),
    PHASE_TOO_LONG(422),
    CLAUSE_NOT_MET(422),
    VERSION_CONFLICT(412),
    PRECONDITION_REQUIRED(428),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMITED(429),
    INTERNAL(500),
    DEPENDENCY_UNAVAILABLE(503);

    private static final String PREFIX = "urn:manyuan:problem:";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String urn() {
        return PREFIX + slug();
    }
}
