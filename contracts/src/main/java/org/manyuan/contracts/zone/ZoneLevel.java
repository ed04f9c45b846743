package org.manyuan.contracts.zone;

public enum ZoneLevel {
    /** 国家级 */
    NATIONAL,
    /** 省级 */
    PROVINCIAL
}
