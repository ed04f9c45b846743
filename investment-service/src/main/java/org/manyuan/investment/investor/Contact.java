package org.manyuan.investment.investor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to at an investor.
 *
 * @param position 职务
 * @param personId where the person's name and number are kept; null once they are erased
 */
public record Contact(
        String contactId,
        @Nullable String position,
        @Nullable String personId,
        @Nullable LocalDate erasedOn) {

    Contact erased(LocalDate on) {
        return new Contact(contactId, position, null, on);
    }
}
