package org.manyuan.reporting.alert.feed;

/**
 * An event of the feed, encoded.
 *
 * @param name as readers listen for it
 */
record FeedEvent(String id, String name, String data) {}
