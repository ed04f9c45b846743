package org.manyuan.zone.application;

import java.util.List;
import org.manyuan.contracts.problem.Refusal;

/** What came of looking at the clauses. */
public sealed interface ClauseFindings {

    /** Where nobody looked, because nothing asks for it. */
    ClauseFindings NONE = new Judged(List.of());

    record Judged(List<ClauseFinding> clauses) implements ClauseFindings {

        public Judged {
            clauses = List.copyOf(clauses);
        }
    }

    /** They cannot be judged, now or from what the application says. */
    record Unjudged(Refusal refusal) implements ClauseFindings {}

    default List<ClauseFinding> found() {
        return switch (this) {
            case Judged judged -> judged.clauses();
            case Unjudged _ -> List.of();
        };
    }
}
