package org.manyuan.contracts.disposal;

public enum CaseKind {
    /** 僵尸企业 */
    ZOMBIE_ENTERPRISE,
    /** 僵尸项目 */
    ZOMBIE_PROJECT,
    /** 闲置土地 */
    IDLE_LAND
}
