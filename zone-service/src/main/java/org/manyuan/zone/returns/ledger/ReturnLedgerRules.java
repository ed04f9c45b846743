package org.manyuan.zone.returns.ledger;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.ledger.Reach;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.Zones;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.Office;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnCommand.Fill;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ReturnRules;
import org.manyuan.zone.returns.ReturnVerdict;
import org.manyuan.zone.returns.Steps;

/** Returns as the ledger sees them. */
final class ReturnLedgerRules implements CommandRules<IndicatorReturn, ReturnCommand> {

    private final ReturnRules rules;
    private final Zones zones;

    ReturnLedgerRules(ReturnRules rules, Zones zones) {
        this.rules = rules;
        this.zones = zones;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable IndicatorReturn state, Command<ReturnCommand> command) {
        Zone zone = zones.find(id(command).zoneId());
        if (zone == null
                || !Reach.covers(caller, zone)
                || state == null && !(command.content() instanceof Fill)) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        Set<Office> acting =
                Steps.officesOf(command.content(), state == null ? null : state.status());
        for (Office office : officesOf(caller.jurisdiction(), zone)) {
            if (acting.contains(office)) {
                return null;
            }
        }
        return Refusal.of(
                ProblemType.OUTSIDE_JURISDICTION,
                Fault.at(
                        "",
                        "fault.return-office",
                        String.join(
                                ", ", new TreeSet<>(acting).stream().map(Office::name).toList())));
    }

    @Override
    public Verdict<IndicatorReturn> judge(
            @Nullable IndicatorReturn state, Command<ReturnCommand> command, Caller caller) {
        ReturnId id = id(command);
        Zone zone = zones.find(id.zoneId());
        ReturnVerdict verdict =
                rules.judge(
                        id,
                        zone == null ? null : zone.exitedOn(),
                        state,
                        command.content(),
                        caller.subject());
        return switch (verdict) {
            case ReturnVerdict.Allowed allowed ->
                    new Verdict.Allowed<>(
                            allowed.type().eventName(),
                            allowed.event().occurredOn(),
                            allowed.event(),
                            allowed.after());
            case ReturnVerdict.Unchanged unchanged -> new Verdict.Unchanged<>(unchanged.state());
            case ReturnVerdict.Refused refused -> new Verdict.Refused<>(refused.refusal());
        };
    }

    @Override
    public String zoneId(IndicatorReturn state) {
        return state.zoneId();
    }

    @Override
    public String stage(IndicatorReturn state) {
        return state.status().name();
    }

    @Override
    public byte[] facts(IndicatorReturn state) {
        return state.facts().toBytes();
    }

    private static Set<Office> officesOf(Jurisdiction jurisdiction, Zone zone) {
        Set<Office> offices = EnumSet.noneOf(Office.class);
        if (jurisdiction.zones().contains(zone.zoneId())) {
            offices.add(Office.ZONE);
        }
        if (jurisdiction.cities().contains(zone.particulars().cityCode())) {
            offices.add(Office.CITY);
        }
        if (jurisdiction.province()) {
            offices.add(Office.PROVINCE);
        }
        return offices;
    }

    private static ReturnId id(Command<ReturnCommand> command) {
        ReturnId id = ReturnId.parse(command.subject());
        if (id == null) {
            throw new IllegalStateException("no return is called " + command.subject());
        }
        return id;
    }
}
