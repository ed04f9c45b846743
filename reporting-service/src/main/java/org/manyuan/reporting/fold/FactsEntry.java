package org.manyuan.reporting.fold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Contribution;

/** The newest facts known of a subject: their sequence, and the facts as they came. */
record FactsEntry(long sequence, byte[] facts) {

    /** No facts at all. */
    static final FactsEntry NONE = new FactsEntry(0, new byte[0]);

    boolean isNone() {
        return facts.length == 0;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(Long.BYTES + facts.length).putLong(sequence).put(facts).array();
    }

    static @Nullable FactsEntry fromBytes(byte @Nullable [] bytes) {
        return bytes == null
                ? null
                : new FactsEntry(
                        ByteBuffer.wrap(bytes).getLong(),
                        Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /** Adds what these facts contribute, or takes it away. */
    void contribute(String topic, int sign, Contribution.Sink sink) {
        Contribution.of(topic, facts, sign, sink);
    }
}
