package org.manyuan.investment.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.ledger.Suggestions.Suggestion;

/** A suggestion as the interface shows it. */
@Schema(name = "ZombieSuggestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestionView(
        String projectId,
        String zoneId,
        String name,
        ProjectKind kind,
        @Nullable String investorName,
        LocalDate signedOn,
        @Nullable Dismissal dismissal) {

    static SuggestionView of(Suggestion suggestion) {
        return of(suggestion.project(), suggestion.signedOn(), suggestion.dismissal());
    }

    private static SuggestionView of(
            ProjectLine project, LocalDate signedOn, @Nullable Dismissal dismissal) {
        return new SuggestionView(
                project.projectId(),
                project.zoneId(),
                project.name(),
                project.kind(),
                project.investorName(),
                signedOn,
                dismissal);
    }
}
