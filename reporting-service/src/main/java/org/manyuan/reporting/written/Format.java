package org.manyuan.reporting.written;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file in which a report can be had. */
public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> ofEnding(String ending) {
        return Arrays.stream(values()).filter(each -> each.ending().equals(ending)).findFirst();
    }
}
