package org.manyuan.reporting.webhook;

public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** Given up: dead letters are shown, and can be sent again. */
    DEAD
}
