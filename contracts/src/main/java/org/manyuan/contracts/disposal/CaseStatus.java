package org.manyuan.contracts.disposal;

public enum CaseStatus {
    /** 待处置 */
    OPEN,
    /** 已处置 */
    DISPOSED,
    /** 已撤销 */
    WITHDRAWN
}
