package org.manyuan.zone.ledger;

import java.util.Map;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.zone.registry.ZoneCommand;

/**
 * A command as it was sent.
 *
 * @param content the whole body, to tell a repetition from another command under the same key
 */
public record ZoneRequest(
        String zoneId,
        ZoneCommand command,
        Map<String, Object> content,
        EventKey key,
        Precondition precondition) {

    String digest() {
        return Digest.of(command.type().eventName(), zoneId, content);
    }
}
