package org.manyuan.zone.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ApplicationStatus;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.Effect;
import org.manyuan.zone.application.Opinion;
import org.manyuan.zone.application.Reply;
import org.manyuan.zone.application.Returned;
import org.manyuan.zone.application.SubmittedDocument;

/**
 * An application as the interface shows it.
 *
 * @param current what it waits for; absent once it is closed
 * @param returned why it is with the applicant
 * @param effect what the approval did to the zone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        String applicationId,
        int version,
        String zoneId,
        String cityCode,
        ApplicationKind kind,
        ApplicationStatus status,
        LocalDate openedOn,
        String planId,
        @Nullable BigDecimal newAreaHa,
        @Nullable String newName,
        Map<String, Object> attributes,
        @Nullable CurrentStep current,
        @Nullable Returned returned,
        List<StepView> steps,
        List<Opinion> opinions,
        List<SubmittedDocument> documents,
        List<ClauseFinding> eligibility,
        @Nullable Reply reply,
        @Nullable Effect effect) {

    public static ApplicationView of(Application application, int version, LocalDate today) {
        return new ApplicationView(
                application.applicationId(),
                version,
                application.zoneId(),
                application.cityCode(),
                application.kind(),
                application.status(),
                application.openedOn(),
                application.workflow().planId(),
                application.asked().newAreaHa(),
                application.asked().newName(),
                application.asked().attributes(),
                CurrentStep.of(application, today),
                application.progress().returned(),
                StepView.of(application),
                application.progress().opinions(),
                application.documents(),
                application.eligibility(),
                application.reply(),
                application.effect());
    }
}
