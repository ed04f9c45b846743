package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批复.
 *
 * @param documentNo 文号
 * @param copies the offices that get a copy
 */
public record Reply(
        String documentNo,
        Decision decision,
        LocalDate repliedOn,
        @Nullable String note,
        List<String> copies) {

    public Reply {
        copies = List.copyOf(copies);
    }

    public enum Decision {
        /** 同意 */
        APPROVED,
        /** 不同意 */
        REFUSED
    }
}
