package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.zone.registry.Divisions.Division;
import org.manyuan.zone.registry.ZoneCommand.Exit;
import org.manyuan.zone.registry.ZoneCommand.Grant;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneCommand.Register;
import org.manyuan.zone.registry.ZoneCommand.Revise;

/** A small province and what is done to its zones. */
final class Samples {

    static final Divisions DIVISIONS =
            new Divisions(
                    List.of(
                            new Division("360000", "江西省", null),
                            new Division("360100", "南昌市", "360000"),
                            new Division("360121", "南昌县", "360100"),
                            new Division("360700", "赣州市", "360000"),
                            new Division("360783", "龙南市", "360700")));

    private Samples() {}

    static Register register(String name, ZoneLevel level) {
        return new Register(
                new Particulars(
                        name,
                        level,
                        ZoneKind.ECONOMIC,
                        "360100",
                        "360121",
                        new BigDecimal("980"),
                        List.of("电子信息"),
                        null,
                        null,
                        null),
                "2000-04",
                118);
    }

    static Revise rename(String name) {
        return new Revise(
                name, null, null, null, null, false, null, null, null, null, false, null, false);
    }

    /** 980 hectares are what a sample zone has. */
    static Revise parks(ParksWaiver waiver, Park... parks) {
        return new Revise(
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(parks),
                waiver,
                false,
                null,
                false);
    }

    static Park park(String id, String areaHa) {
        return new Park(id, "园" + id, areaHa == null ? null : new BigDecimal(areaHa), null);
    }

    static Grant grant(String name, ZoneKind kind, String areaHa) {
        return new Grant(
                LocalDate.parse("2020-06-01"),
                "A-1",
                "EXPANSION",
                "赣府字〔2020〕1号",
                name,
                kind,
                areaHa == null ? null : new BigDecimal(areaHa));
    }

    static Integrate integrate(String host, String effectiveOn) {
        return new Integrate(host, LocalDate.parse(effectiveOn), "桑海");
    }

    static Exit exit(String effectiveOn) {
        return new Exit(LocalDate.parse(effectiveOn), true, new BigDecimal("0.29"));
    }

    /** Zones and what happens to them, one command after another. */
    static final class Province implements Zones {

        private final Map<String, Zone> zones = new HashMap<>();
        private final ZoneRules rules;

        Province(ZoneRules rules) {
            this.rules = rules;
        }

        @Override
        public Zone find(String zoneId) {
            return zones.get(zoneId);
        }

        ZoneVerdict judge(String zoneId, ZoneCommand command) {
            return rules.judge(zoneId, zones.get(zoneId), command, this);
        }

        Zone with(String zoneId, ZoneCommand command) {
            Zone after = ((ZoneVerdict.Allowed) judge(zoneId, command)).after();
            zones.put(zoneId, after);
            return after;
        }
    }
}
