package org.manyuan.bench.freshness;

/** Brings one 万元 after another into a zone. */
interface Arrivals {

    /** The zone that nobody else brings anything to. */
    String zoneId();

    /** Returns when the product (or its topic) has acknowledged the event. */
    void next() throws Exception;
}
