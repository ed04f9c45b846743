package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.Replace;

/**
 * Documents come one of a kind, until the step that asks for them is done; after that only while
 * the application is with the applicant. None is ever taken away.
 */
final class DocumentRules {

    private DocumentRules() {}

    static ApplicationVerdict missing(List<String> kinds) {
        return ApplicationVerdict.refused(
                ProblemType.TRANSITION_NOT_ALLOWED,
                kinds.stream()
                        .map(kind -> Fault.at("/documents/" + kind, "fault.document-missing", kind))
                        .toList());
    }

    static ApplicationVerdict attach(Application application, Attach command, LocalDate today) {
        SubmittedDocument document = command.document();
        List<String> kinds = kinds(application);
        if (!kinds.contains(document.kind())) {
            return ApplicationVerdict.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/kind", "fault.one-of", String.join(", ", kinds)));
        }
        Fault closed = closed(application, document.kind());
        if (closed != null) {
            return ApplicationVerdict.refused(ProblemType.TRANSITION_NOT_ALLOWED, closed);
        }
        SubmittedDocument there = application.currentOf(document.kind());
        if (there != null && !document.kind().equals(SubmittedDocument.SUPPLEMENT)) {
            return ApplicationVerdict.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at("/kind", "fault.document-there", there.documentId()));
        }
        return new ApplicationVerdict.Allowed(
                submitted(document, today, null), application.with(document));
    }

    static ApplicationVerdict replace(Application application, Replace command, LocalDate today) {
        Optional<SubmittedDocument> known = application.document(command.documentId());
        if (known.isEmpty()) {
            return ApplicationVerdict.refused(ProblemType.NOT_FOUND);
        }
        Fault closed = closed(application, known.get().kind());
        if (closed == null && !known.get().current()) {
            closed =
                    Fault.at(
                            "/path/documentId",
                            "fault.document-replaced",
                            String.valueOf(known.get().replacedBy()));
        }
        return closed == null
                ? new ApplicationVerdict.Allowed(
                        submitted(command.document(), today, command.documentId()),
                        application.replacing(command.documentId(), command.document()))
                : ApplicationVerdict.refused(ProblemType.TRANSITION_NOT_ALLOWED, closed);
    }

    private static List<String> kinds(Application application) {
        return Stream.concat(
                        application.workflow().documents().stream(),
                        Stream.of(SubmittedDocument.SUPPLEMENT))
                .toList();
    }

    private static @Nullable Fault closed(Application application, String kind) {
        if (application.documents().size() >= SubmittedDocument.MOST) {
            return Fault.at("/file", "fault.too-many-documents", SubmittedDocument.MOST);
        }
        return application.withApplicant() || isAhead(application, kind)
                ? null
                : Fault.at("/kind", "fault.document-closed", kind, application.status().name());
    }

    /** Whether the step that asks for it is yet to be done. */
    private static boolean isAhead(Application application, String kind) {
        return application.status().undecided()
                && application.workflow().steps().stream()
                        .filter(step -> step.documents().contains(kind))
                        .map(WorkflowStep::step)
                        .anyMatch(step -> !application.progress().did(step));
    }

    private static ApplicationEvent submitted(
            SubmittedDocument document, LocalDate today, @Nullable String replaces) {
        return new ApplicationEvent.DocumentSubmitted(
                today,
                document.documentId(),
                document.kind(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                replaces);
    }
}
