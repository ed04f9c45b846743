package org.manyuan.contracts.policy;

/** A ratio of two returned indicators. */
public record DerivedIndicator(String code, String numerator, String denominator) {}
