package org.manyuan.platform.command.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Precondition;

/** Reads {@code If-Match: "3"}; a tag that is none of ours is a version that never was. */
public final class IfMatch {

    // a proxy that compresses makes a tag weak
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
    private static final int NEVER = -1;

    private IfMatch() {}

    public static Precondition required(@Nullable String header) {
        return header == null ? new Precondition.Missing() : read(header);
    }

    public static Precondition optional(@Nullable String header) {
        return header == null ? new Precondition.Free() : read(header);
    }

    private static Precondition read(String header) {
        if (header.strip().equals("*")) {
            return new Precondition.Free();
        }
        List<Integer> versions =
                Arrays.stream(header.split(",", -1)).map(IfMatch::version).toList();
        return new Precondition.OneOf(versions);
    }

    private static int version(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NEVER;
    }
}
