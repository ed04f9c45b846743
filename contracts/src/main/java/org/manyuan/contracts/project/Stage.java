package org.manyuan.contracts.project;

/** The stages of a project, in their order. */
public enum Stage {
    /** 储备 */
    RESERVE,
    /** 在谈 */
    NEGOTIATING,
    /** 签约 */
    SIGNED,
    /** 在建 */
    UNDER_CONSTRUCTION,
    /** 投产 */
    IN_PRODUCTION,
    /** 终止 */
    TERMINATED
}
