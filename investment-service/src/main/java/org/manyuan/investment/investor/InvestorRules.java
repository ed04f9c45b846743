package org.manyuan.investment.investor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.investor.InvestorCommand.LinkProject;
import org.manyuan.investment.investor.InvestorCommand.LogContact;
import org.manyuan.investment.investor.InvestorCommand.Register;
import org.manyuan.investment.investor.InvestorCommand.Revise;
import org.manyuan.investment.investor.InvestorCommand.UnlinkProject;
import org.manyuan.investment.ruling.MergePatch;
import org.manyuan.investment.ruling.Ruling;

/** What may be done with an investor. */
public final class InvestorRules {

    private static final int MOST_PROJECTS = 200;

    private final Clock clock;

    public InvestorRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param surroundings what the investor's own state does not tell
     */
    public Ruling<Investor> judge(
            String investorId,
            @Nullable Investor known,
            InvestorCommand command,
            Surroundings surroundings) {
        if (command instanceof Register register) {
            return known == null
                    ? register(register.profile(), surroundings)
                    : Ruling.refused(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at("", "fault.already-registered", investorId));
        }
        if (known == null) {
            throw new IllegalStateException("no investor " + investorId + " for " + command);
        }
        LocalDate today = LocalDate.now(clock);
        return switch (command) {
            case Register again -> throw new IllegalStateException("judged above: " + again);
            case Revise revise -> revise(investorId, known, revise, surroundings);
            case InvestorCommand.AddContact add -> ContactRules.add(known, add, today);
            case InvestorCommand.ReviseContact revise -> ContactRules.revise(known, revise, today);
            case InvestorCommand.EraseContact erase -> ContactRules.erase(known, erase, today);
            case InvestorCommand.RevealPhone reveal -> ContactRules.reveal(known, reveal, today);
            case LogContact entry -> log(known, entry, today);
            case LinkProject link -> link(known, link, today, surroundings);
            case UnlinkProject unlink -> unlink(known, unlink, today);
        };
    }

    private Ruling<Investor> register(Profile profile, Surroundings surroundings) {
        Ruling<Investor> duplicate = duplicate(profile, null, surroundings);
        return duplicate != null
                ? duplicate
                : Ruling.allowed(
                        "registered", LocalDate.now(clock), Investor.of(profile), profile.toMap());
    }

    private Ruling<Investor> revise(
            String investorId, Investor known, Revise command, Surroundings surroundings) {
        Fields merged = new Fields(MergePatch.apply(known.profile().toMap(), command.patch()), "");
        Profile profile = Profile.read(merged);
        if (!merged.faults().isEmpty()) {
            return new Ruling.Refused<>(new Refusal(ProblemType.VALIDATION, merged.faults()));
        }
        if (profile.equals(known.profile())) {
            return new Ruling.Unchanged<>(known);
        }
        Ruling<Investor> duplicate = duplicate(profile, investorId, surroundings);
        return duplicate != null
                ? duplicate
                : Ruling.allowed(
                        "revised", LocalDate.now(clock), known.as(profile), profile.toMap());
    }

    /** One office keeps a company once. */
    private static @Nullable Ruling<Investor> duplicate(
            Profile profile, @Nullable String investorId, Surroundings surroundings) {
        String code = profile.creditCode();
        String other =
                code == null ? null : surroundings.keptAs(profile.keeper(), code, investorId);
        return other == null
                ? null
                : Ruling.refused(
                        ProblemType.TRANSITION_NOT_ALLOWED,
                        Fault.at("/creditCode", "fault.investor-kept", other));
    }

    private static Ruling<Investor> log(Investor known, LogContact entry, LocalDate today) {
        String contactId = entry.contactId();
        if (contactId != null && known.contact(contactId).isEmpty()) {
            return Ruling.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/contactId", "fault.unknown-contact", contactId));
        }
        if (entry.occurredOn().isAfter(today)) {
            return Ruling.refused(
                    ProblemType.OCCURRED_IN_FUTURE,
                    Fault.at("/occurredOn", "fault.in-future", today.toString()));
        }
        LocalDate next = entry.nextFollowUpOn();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("kind", entry.kind().name());
        data.put("summary", entry.summary());
        data.put("contactId", contactId);
        data.put("nextFollowUpOn", next == null ? null : next.toString());
        return Ruling.allowed("contact-logged", entry.occurredOn(), known.after(entry), data);
    }

    private static Ruling<Investor> link(
            Investor known, LinkProject command, LocalDate today, Surroundings surroundings) {
        String projectId = command.projectId();
        if (!surroundings.isVisibleProject(projectId)) {
            return Ruling.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/projectId", "fault.unknown-project", projectId));
        }
        if (known.projectIds().contains(projectId)) {
            return new Ruling.Unchanged<>(known);
        }
        if (known.projectIds().size() == MOST_PROJECTS) {
            return Ruling.refused(
                    ProblemType.VALIDATION,
                    Fault.at("/projectId", "fault.most-entries", MOST_PROJECTS));
        }
        return Ruling.allowed(
                "project-linked", today, known.linking(projectId), Map.of("projectId", projectId));
    }

    private static Ruling<Investor> unlink(Investor known, UnlinkProject command, LocalDate today) {
        String projectId = command.projectId();
        return known.projectIds().contains(projectId)
                ? Ruling.allowed(
                        "project-unlinked",
                        today,
                        known.unlinking(projectId),
                        Map.of("projectId", projectId, "reason", command.reason()))
                : Ruling.refused(ProblemType.NOT_FOUND);
    }
}
