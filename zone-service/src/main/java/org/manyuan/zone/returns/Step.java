package org.manyuan.zone.returns;

import java.time.Instant;

/** Who took a step of a return, and when. */
public record Step(String by, Instant at) {}
