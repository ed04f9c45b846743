package org.manyuan.platform.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which subject an event's key is used for, so that no key is used for two subjects. A claim is
 * written before the event and therefore proves nothing: it is believed only when the subject's
 * ledger holds the key.
 */
public interface Claims {

    /** The subjects that claimed these keys. */
    Map<EventKey, String> find(Collection<EventKey> keys);

    /**
     * Claims keys for subjects.
     *
     * @return the keys that another subject holds, or may be about to use
     */
    Set<EventKey> take(Map<EventKey, String> subjects);
}
