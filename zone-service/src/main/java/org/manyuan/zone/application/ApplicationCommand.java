package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to an application. */
public sealed interface ApplicationCommand {

    record Open(String zoneId, ApplicationKind kind, Asked asked) implements ApplicationCommand {}

    /**
     * A merge patch of what is asked for: what is null stays as it is.
     *
     * @param attributes by name; null takes one away
     */
    record Amend(
            @Nullable BigDecimal newAreaHa,
            @Nullable String newName,
            Map<String, @Nullable Object> attributes)
            implements ApplicationCommand {}

    /**
     * What an office does at its step.
     *
     * @param occurredOn null for today
     */
    sealed interface AtStep extends ApplicationCommand {
        String step();

        @Nullable LocalDate occurredOn();
    }

    /**
     * @param eligibility as it is now, where the step asks for it
     */
    record Complete(
            String step,
            @Nullable LocalDate occurredOn,
            @Nullable String note,
            ClauseFindings eligibility)
            implements AtStep {}

    /**
     * @param department null where the official acts for one only
     */
    record GiveOpinion(
            String step,
            @Nullable LocalDate occurredOn,
            @Nullable String department,
            Opinion.Position position,
            String text)
            implements AtStep {}

    record SendBack(
            String step, @Nullable LocalDate occurredOn, String reason, List<String> missing)
            implements AtStep {}

    record Reject(String step, @Nullable LocalDate occurredOn, String reason) implements AtStep {}

    record Decide(
            String step,
            @Nullable LocalDate occurredOn,
            Reply.Decision decision,
            String documentNo,
            @Nullable String note)
            implements AtStep {}

    record Resubmit(
            @Nullable LocalDate occurredOn, @Nullable String note, ClauseFindings eligibility)
            implements ApplicationCommand {}

    record Withdraw(@Nullable LocalDate occurredOn, String reason) implements ApplicationCommand {}

    record Attach(SubmittedDocument document) implements ApplicationCommand {}

    record Replace(String documentId, SubmittedDocument document) implements ApplicationCommand {}

    /** Keeps what the eligibility was when a step was refused for it. */
    record KeepEligibility(List<ClauseFinding> eligibility) implements ApplicationCommand {}

    /** Notes what an approval did to the zone; nobody sends this. */
    record NoteEffect(Effect effect) implements ApplicationCommand {}
}
