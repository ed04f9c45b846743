package org.manyuan.zone.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.registry.ZoneCommand.Exit;
import org.manyuan.zone.registry.ZoneCommand.Grant;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneCommand.Register;
import org.manyuan.zone.registry.ZoneCommand.Revise;

/**
 * What may happen to a zone. The checks of a command are tried in the order in which they are
 * written; the first group that finds faults decides, with all its faults.
 */
public final class ZoneRules {

    private static final int LONGEST_NAME = 200;

    private final Divisions divisions;
    private final RulesInForce limits;
    private final Clock clock;

    /**
     * @param limits those of the plan in force on a day
     */
    public ZoneRules(Divisions divisions, RulesInForce limits, Clock clock) {
        this.divisions = divisions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The verdict on a command.
     *
     * @param zone null where it is not registered yet; only a registration may come then
     */
    public ZoneVerdict judge(String zoneId, @Nullable Zone zone, ZoneCommand command, Zones zones) {
        if (command instanceof Register register) {
            return register(zoneId, zone, register);
        }
        if (zone == null) {
            throw new IllegalStateException("no zone " + zoneId + " for " + command);
        }
        return switch (command) {
            case Register again -> register(zoneId, zone, again);
            case Revise revise -> revise(zone, revise);
            case Integrate integrate -> integrate(zone, integrate, zones);
            case Exit exit -> exit(zone, exit);
            case Grant grant -> grant(zone, grant);
        };
    }

    private ZoneVerdict register(String zoneId, @Nullable Zone known, Register command) {
        LocalDate today = LocalDate.now(clock);
        String approved = command.approved();
        LocalDate occurredOn = approved == null ? today : YearMonth.parse(approved).atDay(1);
        if (occurredOn.isAfter(today)) {
            return refused(ProblemType.OCCURRED_IN_FUTURE, inFuture("/approved", today));
        }
        if (known != null) {
            return refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at("/zoneId", "fault.already-registered", zoneId));
        }
        ZoneEvent.Registered event =
                new ZoneEvent.Registered(
                        occurredOn, command.particulars(), approved, command.catalogueNo());
        return new ZoneVerdict.Allowed(event, Zone.of(zoneId, event));
    }

    private ZoneVerdict revise(Zone zone, Revise command) {
        Particulars revised = command.applyTo(zone.particulars());
        List<Fault> faults = new ArrayList<>(countyElsewhere(revised));
        faults.addAll(ParksRules.faults(revised));
        if (!faults.isEmpty()) {
            return refused(ProblemType.VALIDATION, faults);
        }
        Fault tooMany = ParksRules.tooMany(revised, on(LocalDate.now(clock)).maxParks());
        if (tooMany != null) {
            return refused(ProblemType.CLAUSE_NOT_MET, tooMany);
        }
        return revised.equals(zone.particulars())
                ? new ZoneVerdict.Unchanged(zone)
                : allowed(zone, new ZoneEvent.Revised(LocalDate.now(clock), revised));
    }

    private ZoneVerdict integrate(Zone zone, Integrate command, Zones zones) {
        Zone host = zones.find(command.hostZoneId());
        if (host == null) {
            return refused(
                    ProblemType.VALIDATION,
                    Fault.at("/hostZoneId", "fault.unknown-zone", command.hostZoneId()));
        }
        String name = Integration.newName(host, command.parkName());
        if (name.length() > LONGEST_NAME) {
            return refused(
                    ProblemType.VALIDATION, Fault.at("/parkName", "fault.text", LONGEST_NAME));
        }
        LocalDate today = LocalDate.now(clock);
        if (command.effectiveOn().isAfter(today)) {
            return refused(ProblemType.OCCURRED_IN_FUTURE, inFuture("/effectiveOn", today));
        }
        if (zone.status() != ZoneStatus.ACTIVE) {
            return notAllowed(zone, command);
        }
        List<Fault> unfit = HostRules.unfit(zone, host, zones);
        if (!unfit.isEmpty()) {
            return refused(ProblemType.CLAUSE_NOT_MET, unfit);
        }
        return allowed(
                zone,
                new ZoneEvent.Integrated(
                        command.effectiveOn(),
                        host.zoneId(),
                        command.parkName(),
                        name,
                        zone.particulars().name(),
                        command.effectiveOn()
                                .plusYears(on(command.effectiveOn()).oldNameKeptYears())));
    }

    private ZoneVerdict exit(Zone zone, Exit command) {
        LocalDate today = LocalDate.now(clock);
        if (command.effectiveOn().isAfter(today)) {
            return refused(ProblemType.OCCURRED_IN_FUTURE, inFuture("/effectiveOn", today));
        }
        if (zone.status() == ZoneStatus.EXITED) {
            return notAllowed(zone, command);
        }
        LocalDate integratedOn = zone.integratedOn();
        if (integratedOn != null && command.effectiveOn().isBefore(integratedOn)) {
            return refused(
                    ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                    Fault.at(
                            "/effectiveOn",
                            "fault.before-previous-stage",
                            integratedOn.toString(),
                            ZoneStatus.INTEGRATED.name()));
        }
        List<Fault> unmet = UrbanTransition.unmet(command, on(command.effectiveOn()).transition());
        return unmet.isEmpty()
                ? allowed(
                        zone,
                        new ZoneEvent.Exited(
                                command.effectiveOn(),
                                command.centralUrban(),
                                command.industrialShare()))
                : refused(ProblemType.CLAUSE_NOT_MET, unmet);
    }

    private static ZoneVerdict grant(Zone zone, Grant command) {
        return zone.status() == ZoneStatus.EXITED
                ? notAllowed(zone, command)
                : allowed(
                        zone,
                        new ZoneEvent.Granted(
                                command.effectiveOn(),
                                command.applicationId(),
                                command.application(),
                                command.documentNo(),
                                command.name(),
                                command.kind(),
                                command.areaHa()));
    }

    private Rules.OfZones on(LocalDate day) {
        return limits.on(day).zones();
    }

    private List<Fault> countyElsewhere(Particulars particulars) {
        String county = particulars.countyCode();
        return county == null || divisions.isCountyOf(particulars.cityCode(), county)
                ? List.of()
                : List.of(
                        Fault.at(
                                "/countyCode",
                                "fault.county-elsewhere",
                                county,
                                particulars.cityCode()));
    }

    private static Fault inFuture(String pointer, LocalDate today) {
        return Fault.at(pointer, "fault.in-future", today.toString());
    }

    private static ZoneVerdict notAllowed(Zone zone, ZoneCommand command) {
        return refused(
                ProblemType.TRANSITION_NOT_ALLOWED,
                Fault.at(
                        "", "fault.zone-status", zone.status().name(), command.type().eventName()));
    }

    private static ZoneVerdict allowed(Zone zone, ZoneEvent event) {
        return new ZoneVerdict.Allowed(event, zone.apply(event));
    }

    private static ZoneVerdict refused(ProblemType type, Fault... faults) {
        return refused(type, List.of(faults));
    }

    private static ZoneVerdict refused(ProblemType type, List<Fault> faults) {
        return new ZoneVerdict.Refused(new Refusal(type, faults));
    }
}
