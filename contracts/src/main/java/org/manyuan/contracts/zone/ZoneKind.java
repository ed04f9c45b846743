package org.manyuan.contracts.zone;

public enum ZoneKind {
    /** 经济(技术)开发区 */
    ECONOMIC,
    /** 高新技术产业(园)区 */
    HIGH_TECH,
    /** 工业园区 */
    INDUSTRIAL_PARK,
    /** 综合保税区/出口加工区 */
    BONDED
}
