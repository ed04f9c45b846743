package org.manyuan.platform.ledger;

/** What identifies an event for its sender: the source, and the id within it. */
public record EventKey(String source, String id) {}
