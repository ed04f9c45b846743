package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.problem.Fault;

/**
 * 扩区/调区/更名申请: what a zone asks for, and how far the offices have come with it.
 *
 * @param cityCode of the zone when it applied
 * @param workflow the steps of the plan that was in force then: a later plan changes nothing
 * @param eligibility clause by clause, as judged last; empty where it was not, or where what is
 *     asked for has changed since
 */
public record Application(
        String applicationId,
        String zoneId,
        String cityCode,
        ApplicationKind kind,
        LocalDate openedOn,
        Workflow workflow,
        Asked asked,
        Progress progress,
        List<SubmittedDocument> documents,
        List<ClauseFinding> eligibility,
        @Nullable Reply reply,
        @Nullable Effect effect) {

    public Application {
        documents = List.copyOf(documents);
        eligibility = List.copyOf(eligibility);
    }

    public ApplicationStatus status() {
        return progress.status();
    }

    /** The kinds of documents that a step asks for and that are not there. */
    public List<String> missingFor(String step) {
        return workflow.step(step).stream()
                .flatMap(each -> each.documents().stream())
                .filter(kind -> currentOf(kind) == null)
                .toList();
    }

    /** Whether the eligibility is to be judged before this step is done. */
    public boolean judgedAt(String step) {
        return step.equals(Workflow.FORMAL_APPLICATION);
    }

    /** Whether what is asked for has changed since the eligibility was judged. */
    public boolean toBeJudgedAgain() {
        return progress.did(Workflow.FORMAL_APPLICATION) && eligibility.isEmpty();
    }

    /** Whether it is the applicant who has to do something. */
    boolean withApplicant() {
        Waiting waiting = progress.waiting();
        return status().undecided()
                && waiting != null
                && waiting.offices().stream().allMatch(Workflow::isOfACity);
    }

    Fault wrongStatus() {
        return Fault.at("", "fault.application-status", status().name());
    }

    public Optional<SubmittedDocument> document(String documentId) {
        return documents.stream().filter(each -> each.documentId().equals(documentId)).findFirst();
    }

    @Nullable SubmittedDocument currentOf(String kind) {
        return documents.stream()
                .filter(each -> each.kind().equals(kind) && each.current())
                .findFirst()
                .orElse(null);
    }

    Application asking(Asked other) {
        return with(other, progress, documents, List.of(), reply, effect);
    }

    Application at(Progress reached) {
        return with(asked, reached, documents, eligibility, reply, effect);
    }

    Application with(SubmittedDocument added) {
        return documented(Stream.concat(documents.stream(), Stream.of(added)).toList(), added);
    }

    Application replacing(String documentId, SubmittedDocument added) {
        Stream<SubmittedDocument> known =
                documents.stream()
                        .map(each ->
                                each.documentId().equals(documentId)
                                        ? each.replacedBy(added.documentId())
                                        : each);
        return documented(Stream.concat(known, Stream.of(added)).toList(), added);
    }

    private Application documented(List<SubmittedDocument> all, SubmittedDocument added) {
        Returned returned = progress.returned();
        Progress owing =
                returned == null ? progress : progress.owing(returned.received(added.kind()));
        return with(asked, owing, all, eligibility, reply, effect);
    }

    Application judged(List<ClauseFinding> clauses) {
        return with(asked, progress, documents, clauses, reply, effect);
    }

    Application replied(Reply given, @Nullable Effect owed) {
        return with(asked, progress, documents, eligibility, given, owed);
    }

    Application after(Effect happened) {
        return with(asked, progress, documents, eligibility, reply, happened);
    }

    /** What changes in the course of time; the rest stays as it was opened. */
    private Application with(
            Asked wish,
            Progress reached,
            List<SubmittedDocument> papers,
            List<ClauseFinding> findings,
            @Nullable Reply given,
            @Nullable Effect owed) {
        return new Application(
                applicationId,
                zoneId,
                cityCode,
                kind,
                openedOn,
                workflow,
                wish,
                reached,
                papers,
                findings,
                given,
                owed);
    }
}
