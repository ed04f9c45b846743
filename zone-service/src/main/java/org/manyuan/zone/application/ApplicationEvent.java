package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to an application. Names of files stay out of it: they may name people. */
public sealed interface ApplicationEvent {

    /** The bare name of its type. */
    String name();

    LocalDate occurredOn();

    /**
     * @param planId of the plan that sets the steps
     */
    record Opened(
            LocalDate occurredOn,
            String zoneId,
            ApplicationKind kind,
            @Nullable BigDecimal newAreaHa,
            @Nullable String newName,
            Map<String, Object> attributes,
            String planId,
            Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "opened";
        }
    }

    /** What is asked for as a whole, as it is from now on. */
    record Amended(
            LocalDate occurredOn,
            @Nullable BigDecimal newAreaHa,
            @Nullable String newName,
            Map<String, Object> attributes)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "amended";
        }
    }

    /**
     * @param eligibility the clauses that were judged at this step
     * @param waiting where it lies now; null where this was the last step
     */
    record StepCompleted(
            LocalDate occurredOn,
            String step,
            String office,
            @Nullable String note,
            @Nullable List<ClauseFinding> eligibility,
            @Nullable Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "step-completed";
        }
    }

    record OpinionGiven(
            LocalDate occurredOn,
            String step,
            String department,
            Opinion.Position position,
            String text,
            @Nullable Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "opinion-given";
        }
    }

    record SentBack(
            LocalDate occurredOn,
            String step,
            String office,
            String reason,
            List<String> missing,
            Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "returned";
        }
    }

    record Resubmitted(
            LocalDate occurredOn,
            @Nullable String note,
            @Nullable List<ClauseFinding> eligibility,
            Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "resubmitted";
        }
    }

    record Rejected(LocalDate occurredOn, String step, String office, String reason)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "rejected";
        }
    }

    record Withdrawn(LocalDate occurredOn, String reason) implements ApplicationEvent {
        @Override
        public String name() {
            return "withdrawn";
        }
    }

    record Replied(
            LocalDate occurredOn,
            String office,
            Reply.Decision decision,
            String documentNo,
            @Nullable String note,
            List<String> copies,
            @Nullable Waiting waiting)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "replied";
        }
    }

    /**
     * @param replaces the id of the document whose place it takes
     */
    record DocumentSubmitted(
            LocalDate occurredOn,
            String documentId,
            String kind,
            String mediaType,
            long size,
            String sha256,
            @Nullable String replaces)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "document-submitted";
        }
    }

    record EligibilityJudged(LocalDate occurredOn, List<ClauseFinding> eligibility)
            implements ApplicationEvent {
        @Override
        public String name() {
            return "eligibility-judged";
        }
    }

    record TookEffect(LocalDate occurredOn, int zoneVersion) implements ApplicationEvent {
        @Override
        public String name() {
            return "took-effect";
        }
    }

    record EffectImpossible(LocalDate occurredOn, String reason) implements ApplicationEvent {
        @Override
        public String name() {
            return "effect-impossible";
        }
    }
}
