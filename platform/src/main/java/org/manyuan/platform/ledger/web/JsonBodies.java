package org.manyuan.platform.ledger.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: exact decimals, no field twice, nothing behind the end. */
public final class JsonBodies {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonBodies() {}

    /** The value as maps, lists, texts, numbers and booleans. */
    public static @Nullable Object read(byte[] body) throws Unreadable {
        try {
            return STRICT.readValue(body, Object.class);
        } catch (JacksonException malformed) {
            throw new Unreadable(malformed);
        }
    }

    /** The fields of a JSON object, or null where the value is none. */
    public static @Nullable Map<String, Object> asObject(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach((name, each) -> object.put(String.valueOf(name), each));
        return object;
    }

    /** A body that is no JSON. */
    public static final class Unreadable extends Exception {
        Unreadable(JacksonException cause) {
            super(cause.getOriginalMessage(), cause);
        }
    }
}
