package org.manyuan.reporting.webhook;

public enum WebhookState {
    ACTIVE,
    /** It answered 410: it wants nothing more until somebody says otherwise. */
    GONE
}
