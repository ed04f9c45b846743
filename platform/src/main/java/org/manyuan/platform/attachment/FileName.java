package org.manyuan.platform.attachment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of what a sender called a file a name that is safe to show and to save. */
final class FileName {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "附件";
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    // controls, direction marks that turn an ending round, and what some system forbids in names
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}<>:\"|?*%;'`]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private FileName() {}

    static String safe(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        String last = PATH.matcher(given).replaceFirst("");
        String clean = EDGES.matcher(UNSAFE.matcher(last).replaceAll("")).replaceAll("");
        if (clean.isEmpty()) {
            return NAMELESS;
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean : shortened(clean);
    }

    /** The end is kept: it says what kind of file it is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
        int most = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, most)) + ending;
    }
}
