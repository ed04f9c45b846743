package org.manyuan.platform.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of JSON values: neither the order of the fields nor the way in which a number is
 * written changes it.
 */
public final class Digest {

    private Digest() {}

    public static String of(Object... values) {
        StringBuilder canonical = new StringBuilder();
        append(List.of(values), canonical);
        return HexFormat.of().formatHex(sha256(canonical.toString()));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * Each value is written with its kind and length, so that no two different values read the
     * same.
     */
    private static void append(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append('n');
            case Boolean flag -> out.append(flag ? 't' : 'f');
            case Number number ->
                    out.append('#')
                            .append(new BigDecimal(number.toString()).stripTrailingZeros())
                            .append(';');
            case Map<?, ?> object -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                object.forEach((name, each) -> sorted.put(String.valueOf(name), each));
                out.append('{').append(sorted.size());
                sorted.forEach((name, each) -> {
                    append(name, out);
                    append(each, out);
                });
            }
            case List<?> items -> {
                out.append('[').append(items.size());
                items.forEach(each -> append(each, out));
            }
            default -> {
                String text = value.toString();
                out.append('"').append(text.length()).append(':').append(text);
            }
        }
    }
}
