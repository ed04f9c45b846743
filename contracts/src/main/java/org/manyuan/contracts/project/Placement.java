package org.manyuan.contracts.project;

public enum Placement {
    /** 单独供地 */
    LAND,
    /** 入驻标准厂房 */
    STANDARD_FACTORY
}
