package org.manyuan.zone.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Particulars;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommand.Exit;
import org.manyuan.zone.registry.ZoneCommand.Grant;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneCommand.Register;
import org.manyuan.zone.registry.ZoneCommand.Revise;
import org.manyuan.zone.registry.Zones;

/** Whether a command lies within the caller's jurisdiction. */
public final class Reach {

    private Reach() {}

    public static boolean covers(Caller caller, Zone zone) {
        return caller.jurisdiction().covers(zone.zoneId(), zone.particulars().cityCode());
    }

    /** A zone that lies outside looks like one that is not there. */
    static @Nullable Refusal refuse(
            Caller caller, @Nullable Zone zone, ZoneCommand command, Zones zones) {
        if (!(command instanceof Register) && (zone == null || !covers(caller, zone))) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        List<Fault> outside =
                switch (command) {
                    case Register register -> cityOf(register.particulars(), caller);
                    case Revise revise ->
                            zone == null
                                    ? List.of()
                                    : provincesOwn(revise, zone.particulars(), caller);
                    case Integrate integrate -> hostOf(integrate, zones, caller);
                    case Exit _, Grant _ -> List.of();
                };
        return outside.isEmpty() ? null : new Refusal(ProblemType.OUTSIDE_JURISDICTION, outside);
    }

    private static List<Fault> cityOf(Particulars particulars, Caller caller) {
        return caller.jurisdiction().coversCity(particulars.cityCode())
                ? List.of()
                : List.of(
                        Fault.at(
                                "/cityCode",
                                "fault.city-outside-jurisdiction",
                                particulars.cityCode()));
    }

    /** A zone's level, its city and the waiver of a limit are for the province to change. */
    private static List<Fault> provincesOwn(Revise revise, Particulars known, Caller caller) {
        List<Fault> faults = new ArrayList<>();
        if (caller.jurisdiction().province()) {
            return faults;
        }
        if (revise.level() != null && revise.level() != known.level()) {
            faults.add(Fault.at("/level", "fault.province-only"));
        }
        if (revise.cityCode() != null && !revise.cityCode().equals(known.cityCode())) {
            faults.add(Fault.at("/cityCode", "fault.province-only"));
        }
        if (revise.parksWaiver() != null || revise.withoutParksWaiver()) {
            faults.add(Fault.at("/parksWaiver", "fault.province-only"));
        }
        return faults;
    }

    private static List<Fault> hostOf(Integrate integrate, Zones zones, Caller caller) {
        Zone host = zones.find(integrate.hostZoneId());
        return host == null || covers(caller, host)
                ? List.of()
                : List.of(Fault.at("/hostZoneId", "fault.outside-jurisdiction", host.zoneId()));
    }
}
