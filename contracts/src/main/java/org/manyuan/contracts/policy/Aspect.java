package org.manyuan.contracts.policy;

/** The sides on which a zone is appraised. */
public enum Aspect {
    /** 经济发展. */
    ECONOMY,
    /** 科技创新. */
    INNOVATION,
    /** 开放水平. */
    OPENNESS,
    /** 综合效益. */
    EFFICIENCY,
    /** 生态文明. */
    ECOLOGY,
    /** 营商环境. */
    BUSINESS_ENVIRONMENT
}
