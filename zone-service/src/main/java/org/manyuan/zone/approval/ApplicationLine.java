package org.manyuan.zone.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ApplicationStatus;
import org.manyuan.zone.application.Waiting;

/**
 * An application as a list shows it.
 *
 * @param step where it lies, with whom, and until when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationLine(
        String applicationId,
        int version,
        String zoneId,
        String cityCode,
        ApplicationKind kind,
        ApplicationStatus status,
        LocalDate openedOn,
        @Nullable BigDecimal newAreaHa,
        @Nullable String newName,
        @Nullable String step,
        @Nullable List<String> offices,
        @Nullable LocalDate dueOn,
        boolean overdue) {

    static ApplicationLine of(Application application, int version, LocalDate today) {
        Waiting waiting = application.progress().waiting();
        return new ApplicationLine(
                application.applicationId(),
                version,
                application.zoneId(),
                application.cityCode(),
                application.kind(),
                application.status(),
                application.openedOn(),
                application.asked().newAreaHa(),
                application.asked().newName(),
                waiting == null ? null : waiting.step(),
                waiting == null ? null : waiting.offices(),
                waiting == null ? null : waiting.dueOn(),
                waiting != null && waiting.overdue(today));
    }
}
