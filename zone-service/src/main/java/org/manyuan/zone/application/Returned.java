package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;

/**
 * 退回补正: why an application was sent back, and what it lacks.
 *
 * @param missing as the reviewer named it
 * @param documentsOwed the kinds of documents among it that have not come yet
 */
public record Returned(
        String step,
        String office,
        String reason,
        List<String> missing,
        List<String> documentsOwed,
        LocalDate returnedOn,
        String returnedBy) {

    public Returned {
        missing = List.copyOf(missing);
        documentsOwed = List.copyOf(documentsOwed);
    }

    Returned received(String documentKind) {
        return new Returned(
                step,
                office,
                reason,
                missing,
                documentsOwed.stream().filter(each -> !each.equals(documentKind)).toList(),
                returnedOn,
                returnedBy);
    }
}
