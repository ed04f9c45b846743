package org.manyuan.platform.command;

import java.util.Map;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;

/**
 * A command as it was sent.
 *
 * @param name tells two commands with the same body apart
 * @param content what was read from the body
 * @param body the whole body, to tell a repetition from another command under the same key
 */
public record Command<C>(
        String subject,
        String name,
        C content,
        Map<String, Object> body,
        EventKey key,
        Precondition precondition) {

    String digest() {
        return Digest.of(name, subject, body);
    }
}
