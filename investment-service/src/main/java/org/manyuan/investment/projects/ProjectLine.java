package org.manyuan.investment.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/** What this service keeps of a project: who it is, where it lies and how far it has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectLine(
        String projectId,
        String zoneId,
        String name,
        ProjectKind kind,
        Stage stage,
        @Nullable String investorName,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate terminatedOn) {

    static ProjectLine of(String projectId, ProjectFacts facts) {
        return new ProjectLine(
                projectId,
                facts.zoneId().intern(),
                facts.name(),
                facts.kind(),
                facts.stage(),
                facts.investorName(),
                facts.signedOn(),
                facts.startedOn(),
                facts.terminatedOn());
    }
}
