package org.manyuan.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.manyuan.platform.ledger.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in its one canonical form (RFC 8785), so that the same content has the same hash wherever it
 * is computed. A number is a double there: exact decimals are texts.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .withConfigOverride(
                            BigDecimal.class,
                            each ->
                                    each.setFormat(
                                            JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .changeDefaultPropertyInclusion(
                            each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private CanonicalJson() {}

    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException("Jackson wrote what is no JSON", impossible);
        }
    }

    /**
     * @throws IllegalArgumentException where the text is not what was once written
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException altered) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), altered);
        }
    }

    /** SHA-256 over the UTF-8 of a text, in hexadecimal. */
    public static String hash(String canonical) {
        return HexFormat.of().formatHex(Digest.sha256(canonical));
    }
}
