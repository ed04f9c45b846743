package org.manyuan.investment.suggestion.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.desk.Rulings;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.suggestion.Dismiss;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.ledger.Suggestions.Suggestion;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;

/** Dismissals as the ledger sees them; the subject is the project. */
final class DismissalLedgerRules implements CommandRules<Dismissal, Dismiss> {

    private final Suggestions suggestions;
    private final VisibleProjects projects;
    private final Clock clock;

    DismissalLedgerRules(Suggestions suggestions, VisibleProjects projects, Clock clock) {
        this.suggestions = suggestions;
        this.projects = projects;
        this.clock = clock;
    }

    /** By where the project lies now. */
    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Dismissal known, Command<Dismiss> command) {
        return projects.find(command.subject(), caller) == null
                ? Refusal.of(ProblemType.NOT_FOUND)
                : null;
    }

    @Override
    public Verdict<Dismissal> judge(
            @Nullable Dismissal known, Command<Dismiss> command, Caller caller) {
        Suggestion suggestion = suggestions.find(command.subject(), caller);
        Dismiss.Suggested suggested =
                suggestion == null
                        ? null
                        : new Dismiss.Suggested(
                                suggestion.project().zoneId(), suggestion.signedOn());
        return Rulings.verdict(command.content().judge(known, suggested, LocalDate.now(clock)));
    }

    @Override
    public String zoneId(Dismissal dismissal) {
        return dismissal.zoneId();
    }

    @Override
    public String stage(Dismissal dismissal) {
        return "DISMISSED";
    }

    /** No figure is made of what was not identified. */
    @Override
    public byte[] facts(Dismissal dismissal) {
        return new byte[0];
    }
}
