package org.manyuan.investment.fulfilment;

/** How far a promise is kept, whatever the day. */
public enum Progress {
    UNPAID,
    PARTLY_PAID,
    PAID,
    CANCELLED
}
