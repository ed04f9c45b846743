package org.manyuan.reporting.written.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A report before it has the form of any file.
 *
 * @param title its lines
 * @param period what it covers, such as {@code 2019年1—6月}
 * @param moment that files carry as the time of their making, so that the same report is the same
 *     bytes whenever it is made
 */
public record Document(List<String> title, String period, List<Block> blocks, Instant moment) {

    private static final int CODE_LENGTH = 16;

    public Document {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** The title in one line. */
    public String name() {
        return String.join("", title);
    }

    /** The same wherever the same is said; a changed figure gives another one. */
    public String code() {
        try {
            byte[] said = (title + "\n" + period + "\n" + blocks).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said);
            return HexFormat.of().formatHex(digest).substring(0, CODE_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
