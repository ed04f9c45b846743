package org.manyuan.project.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandRules;
import org.manyuan.platform.command.Verdict;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.bundle.PackageCommand.DrawUp;

/** Project packages as the ledger sees them, and where an office may change them. */
final class PackageLedgerRules implements CommandRules<ProjectPackage, PackageCommand> {

    private final PackageRules rules;
    private final ZoneDirectory zones;

    PackageLedgerRules(PackageRules rules, ZoneDirectory zones) {
        this.rules = rules;
        this.zones = zones;
    }

    @Override
    public @Nullable Refusal outside(
            Caller caller, @Nullable ProjectPackage state, Command<PackageCommand> command) {
        if (!zones.isComplete()) {
            return Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        if (state == null) {
            return command.content() instanceof DrawUp drawUp
                    ? outside(caller, drawUp.zoneId())
                    : Refusal.of(ProblemType.NOT_FOUND);
        }
        ZoneFacts zone = zones.find(state.zoneId());
        return zone != null && caller.jurisdiction().covers(zone)
                ? null
                : Refusal.of(ProblemType.NOT_FOUND);
    }

    private @Nullable Refusal outside(Caller caller, String zoneId) {
        ZoneFacts zone = zones.find(zoneId);
        if (zone == null) {
            return Refusal.of(
                    ProblemType.VALIDATION, Fault.at("/zoneId", "fault.unknown-zone", zoneId));
        }
        if (zone.status() == ZoneStatus.EXITED) {
            return Refusal.of(
                    ProblemType.VALIDATION, Fault.at("/zoneId", "fault.zone-exited", zoneId));
        }
        return caller.jurisdiction().covers(zone)
                ? null
                : new Refusal(
                        ProblemType.OUTSIDE_JURISDICTION,
                        List.of(Fault.at("/zoneId", "fault.outside-jurisdiction", zoneId)));
    }

    @Override
    public Verdict<ProjectPackage> judge(
            @Nullable ProjectPackage state, Command<PackageCommand> command, Caller caller) {
        return switch (rules.judge(state, command.content())) {
            case PackageVerdict.Allowed allowed ->
                    new Verdict.Allowed<>(
                            allowed.event().eventName(),
                            allowed.event().occurredOn(),
                            allowed.event(),
                            allowed.after());
            case PackageVerdict.Unchanged unchanged -> new Verdict.Unchanged<>(unchanged.state());
            case PackageVerdict.Refused refused -> new Verdict.Refused<>(refused.refusal());
        };
    }

    @Override
    public String zoneId(ProjectPackage state) {
        return state.zoneId();
    }

    @Override
    public String stage(ProjectPackage state) {
        return state.status().name();
    }

    @Override
    public byte[] facts(ProjectPackage state) {
        return state.facts().toBytes();
    }
}
