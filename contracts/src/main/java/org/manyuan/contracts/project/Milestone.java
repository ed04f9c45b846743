package org.manyuan.contracts.project;

public enum Milestone {
    /** 注册 */
    COMPANY_REGISTERED,
    /** 净地交付 */
    LAND_DELIVERED,
    /** 手续办结 */
    PERMITTED,
    /** 政策兑现 */
    POLICY_FULFILLED,
    /** 达产达效 */
    FULL_CAPACITY
}
