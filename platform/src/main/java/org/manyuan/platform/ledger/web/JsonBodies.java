package org.manyuan.platform.ledger.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
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
        } catch (JacksonException | NumberFormatException malformed) {
            // an exponent past all bounds comes as the plain exception
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

    /**
     * The fields of a body that must be a JSON object.
     *
     * @throws RefusedException {@code malformed} where it is none
     */
    public static Map<String, Object> object(byte[] body) {
        try {
            Map<String, Object> object = asObject(read(body));
            if (object != null) {
                return object;
            }
        } catch (Unreadable unreadable) {
            throw new RefusedException(ProblemType.MALFORMED, Fault.at("", "fault.json"));
        }
        throw new RefusedException(ProblemType.MALFORMED, Fault.at("", "fault.object"));
    }

    /** A body that is no JSON. */
    public static final class Unreadable extends Exception {
        Unreadable(RuntimeException cause) {
            super(cause);
        }
    }
}
