package org.manyuan.zone.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneRules;
import org.manyuan.zone.registry.ZoneVerdict;

/** Zones as the ledger sees them. */
final class ZoneLedgerRules implements CommandRules<Zone, ZoneCommand> {

    private final ZoneRules rules;
    private final Aggregates<Zone> zones;

    ZoneLedgerRules(ZoneRules rules, Aggregates<Zone> zones) {
        this.rules = rules;
        this.zones = zones;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable Zone zone, Command<ZoneCommand> command) {
        return Reach.refuse(caller, zone, command.content(), this::find);
    }

    @Override
    public Verdict<Zone> judge(@Nullable Zone zone, Command<ZoneCommand> command, Caller caller) {
        return switch (rules.judge(command.subject(), zone, command.content(), this::find)) {
            case ZoneVerdict.Allowed allowed ->
                    new Verdict.Allowed<>(
                            allowed.event().type().eventName(),
                            allowed.event().occurredOn(),
                            allowed.event(),
                            allowed.after());
            case ZoneVerdict.Unchanged unchanged -> new Verdict.Unchanged<>(unchanged.zone());
            case ZoneVerdict.Refused refused -> new Verdict.Refused<>(refused.refusal());
        };
    }

    @Override
    public String zoneId(Zone zone) {
        return zone.zoneId();
    }

    @Override
    public String stage(Zone zone) {
        return zone.status().name();
    }

    @Override
    public byte[] facts(Zone zone) {
        return zone.facts().toBytes();
    }

    private @Nullable Zone find(String zoneId) {
        Aggregate<Zone> zone = zones.find(List.of(zoneId)).get(zoneId);
        return zone == null ? null : zone.state();
    }
}
