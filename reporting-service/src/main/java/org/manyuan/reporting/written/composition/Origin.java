package org.manyuan.reporting.written.composition;

/**
 * Where figures come from.
 *
 * @param plan the name of the plan that they are judged by
 * @param source one sentence that says where they were read
 */
public record Origin(String plan, String source) {}
