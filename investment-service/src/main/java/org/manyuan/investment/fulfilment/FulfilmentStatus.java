package org.manyuan.investment.fulfilment;

/** Where a promise stands on a day. */
public enum FulfilmentStatus {
    /** 已承诺 */
    PROMISED,
    /** 即将到期: nothing paid, and the due day is near */
    DUE,
    /** 部分兑现 */
    PARTLY_PAID,
    /** 已兑现 */
    PAID,
    /** 逾期: not paid in full and the due day has passed */
    OVERDUE,
    /** 已取消 */
    CANCELLED
}
