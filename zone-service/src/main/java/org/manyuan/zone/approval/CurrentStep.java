package org.manyuan.zone.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationStatus;
import org.manyuan.zone.application.Returned;
import org.manyuan.zone.application.Waiting;

/**
 * What an application waits for.
 *
 * @param offices those that still have to act
 * @param missingDocuments the kinds that must come before the step can be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurrentStep(
        String step,
        List<String> offices,
        LocalDate since,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<String> missingDocuments) {

    static @Nullable CurrentStep of(Application application, LocalDate today) {
        Waiting waiting = application.progress().waiting();
        return waiting == null
                ? null
                : new CurrentStep(
                        waiting.step(),
                        waiting.offices(),
                        waiting.since(),
                        waiting.dueOn(),
                        waiting.overdue(today),
                        missing(application, waiting));
    }

    private static List<String> missing(Application application, Waiting waiting) {
        Returned returned = application.progress().returned();
        return application.status() == ApplicationStatus.RETURNED && returned != null
                ? returned.documentsOwed()
                : application.missingFor(waiting.step());
    }
}
