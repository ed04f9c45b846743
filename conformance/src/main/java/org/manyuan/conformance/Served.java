package org.manyuan.conformance;

/** Whether a service's document is to be had at an address. */
sealed interface Served {

    /** It is. */
    record Described(OpenApiDocument document) implements Served {}

    /** Another service answers there. */
    record NotHere() implements Served {}

    /** The service is not up. */
    record NotYet() implements Served {}
}
