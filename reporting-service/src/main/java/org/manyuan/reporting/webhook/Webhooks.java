package org.manyuan.reporting.webhook;

import java.util.List;
import java.util.Optional;

/** The subscriptions. */
public interface Webhooks {

    /** All, the oldest first: there are few. */
    List<Webhook> all();

    Optional<Webhook> find(String webhookId);

    void add(Webhook webhook);

    /**
     * Takes over the next version of one.
     *
     * @return false where another was faster, or it is there no more
     */
    boolean replace(Webhook next);

    void remove(String webhookId);
}
