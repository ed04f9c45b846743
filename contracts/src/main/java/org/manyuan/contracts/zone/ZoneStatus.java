package org.manyuan.contracts.zone;

public enum ZoneStatus {
    /** 在册 */
    ACTIVE,
    /** 已整合 */
    INTEGRATED,
    /** 已转型退出 */
    EXITED
}
