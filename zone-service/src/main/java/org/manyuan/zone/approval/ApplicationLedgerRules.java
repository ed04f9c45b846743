package org.manyuan.zone.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.Workflows;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Applicant;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationRules;
import org.manyuan.zone.application.ApplicationVerdict;
import org.manyuan.zone.application.Offices;
import org.manyuan.zone.registry.Zone;

/** Applications as the ledger sees them. */
final class ApplicationLedgerRules implements CommandRules<Application, ApplicationCommand> {

    private static final byte[] NO_FACTS = {};

    private final ApplicationRules rules;
    private final Workflows workflows;
    private final Aggregates<Zone> zones;
    private final OpenApplications open;
    private final JudgedApplications judged;
    private final Clock clock;

    ApplicationLedgerRules(
            ApplicationRules rules,
            Workflows workflows,
            Aggregates<Zone> zones,
            OpenApplications open,
            JudgedApplications judged,
            Clock clock) {
        this.rules = rules;
        this.workflows = workflows;
        this.zones = zones;
        this.open = open;
        this.judged = judged;
        this.clock = clock;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Application application, Command<ApplicationCommand> command) {
        if (command.content() instanceof Open opening) {
            return outsideOpening(caller, opening);
        }
        return application == null || !Desk.sees(caller, application)
                ? Refusal.of(ProblemType.NOT_FOUND)
                : Offices.refuse(Desk.official(caller), application, command.content());
    }

    private @Nullable Refusal outsideOpening(Caller caller, Open opening) {
        String zoneId = opening.zoneId();
        Applicant zone = applicant(zoneId);
        if (zone == null) {
            return Refusal.of(
                    ProblemType.VALIDATION, Fault.at("/zoneId", "fault.unknown-zone", zoneId));
        }
        if (!caller.jurisdiction().covers(zoneId, zone.cityCode())) {
            return Refusal.of(
                    ProblemType.OUTSIDE_JURISDICTION,
                    Fault.at("/zoneId", "fault.outside-jurisdiction", zoneId));
        }
        Workflow workflow = workflow(opening);
        return workflow == null
                ? Refusal.of(
                        ProblemType.VALIDATION,
                        Fault.at("/kind", "fault.no-workflow", opening.kind().name()))
                : Offices.refuseOpening(Desk.official(caller), zoneId, zone.cityCode(), workflow);
    }

    @Override
    public Verdict<Application> judge(
            @Nullable Application application, Command<ApplicationCommand> command, Caller caller) {
        ApplicationCommand content = command.content();
        ApplicationVerdict verdict =
                content instanceof Open opening
                        ? open(command.subject(), opening)
                        : change(known(application, command), content, caller);
        return switch (verdict) {
            case ApplicationVerdict.Allowed allowed ->
                    new Verdict.Allowed<>(
                            allowed.event().name(),
                            allowed.event().occurredOn(),
                            allowed.event(),
                            allowed.after());
            case ApplicationVerdict.Unchanged unchanged ->
                    new Verdict.Unchanged<>(unchanged.application());
            case ApplicationVerdict.Refused refused -> new Verdict.Refused<>(refused.refusal());
        };
    }

    private ApplicationVerdict open(String applicationId, Open opening) {
        Workflow workflow = workflow(opening);
        Applicant zone = applicant(opening.zoneId());
        if (workflow == null || zone == null) {
            throw new IllegalStateException("no zone or workflow for " + opening);
        }
        return rules.open(
                applicationId,
                zone,
                workflow,
                opening,
                open.find(opening.zoneId(), opening.kind()));
    }

    private ApplicationVerdict change(
            Application application, ApplicationCommand command, Caller caller) {
        Applicant zone = applicant(application.zoneId());
        if (zone == null) {
            throw new IllegalStateException("no zone for " + application.applicationId());
        }
        return rules.judge(
                application, zone, judged.judged(application, command), Desk.official(caller));
    }

    @Override
    public String zoneId(Application application) {
        return application.zoneId();
    }

    @Override
    public String stage(Application application) {
        return application.status().name();
    }

    /** Figures need nothing of an application: what it changes, the zone says. */
    @Override
    public byte[] facts(Application application) {
        return NO_FACTS;
    }

    private @Nullable Workflow workflow(Open opening) {
        return workflows.of(opening.kind().name(), LocalDate.now(clock).getYear()).orElse(null);
    }

    private @Nullable Applicant applicant(String zoneId) {
        Aggregate<Zone> zone = zones.find(List.of(zoneId)).get(zoneId);
        return zone == null
                ? null
                : new Applicant(
                        zoneId,
                        zone.state().particulars().cityCode(),
                        zone.state().particulars().areaHa(),
                        zone.state().status() == ZoneStatus.EXITED);
    }

    private static Application known(
            @Nullable Application application, Command<ApplicationCommand> command) {
        if (application == null) {
            throw new IllegalStateException("no application " + command.subject());
        }
        return application;
    }
}
