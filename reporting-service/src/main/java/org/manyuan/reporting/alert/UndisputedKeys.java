package org.manyuan.reporting.alert;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.manyuan.platform.ledger.Claims;
import org.manyuan.platform.ledger.EventKey;

/** For keys that are made of their subject: there is nothing to claim. */
final class UndisputedKeys implements Claims {

    @Override
    public Map<EventKey, String> find(Collection<EventKey> keys) {
        return Map.of();
    }

    @Override
    public Set<EventKey> take(Map<EventKey, String> subjects) {
        return Set.of();
    }
}
