package org.manyuan.contracts.policy;

import java.util.Optional;

/** The workflows of the plans that are known. */
@FunctionalInterface
public interface Workflows {

    /**
     * The workflow that the plan in force in a year sets for a kind of application.
     *
     * @param kind such as {@code EXPANSION}
     */
    Optional<Workflow> of(String kind, int year);
}
