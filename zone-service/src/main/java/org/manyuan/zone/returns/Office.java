package org.manyuan.zone.returns;

/** Who takes a step of a return. */
public enum Office {
    /** 开发区 */
    ZONE,
    /** 设区市 */
    CITY,
    /** 省 */
    PROVINCE
}
