package org.manyuan.zone.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationCommand.NoteEffect;
import org.manyuan.zone.application.Effect;
import org.manyuan.zone.application.Reply;
import org.manyuan.zone.ledger.ZoneCommands;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommand.Grant;

/**
 * Lets an approval change the zone, and notes that it did. Both events have keys made from the
 * application's id, so however often it is tried, by however many instances, and wherever it is cut
 * off, each happens once.
 */
final class Effects {

    private static final String SERVICE = "urn:manyuan:zone-service";
    private static final Caller PLATFORM =
            new Caller(SERVICE, new Jurisdiction(true, Set.of(), Set.of()), Set.of());

    private final ZoneCommands zoneCommands;
    private final Aggregates<Zone> zones;
    private final Commands<Application, ApplicationCommand> commands;

    Effects(
            ZoneCommands zoneCommands,
            Aggregates<Zone> zones,
            Commands<Application, ApplicationCommand> commands) {
        this.zoneCommands = zoneCommands;
        this.zones = zones;
        this.commands = commands;
    }

    /** What became of it; refused where nobody can be told now. */
    CommandOutcome<Application> bringAbout(Application application) throws InterruptedException {
        String id = application.applicationId();
        Command<ZoneCommand> grant = grant(application);
        return switch (zoneCommands.carryOut(grant, PLATFORM)) {
            case CommandOutcome.Done<Zone> _ ->
                    note(id, Effect.taken(sequence(application.zoneId(), grant.key())));
            case CommandOutcome.Refused<Zone> refused ->
                    refused.refusal().type() == ProblemType.DEPENDENCY_UNAVAILABLE
                            ? new CommandOutcome.Refused<>(refused.refusal())
                            : note(id, Effect.impossible(refused.refusal().type().slug()));
        };
    }

    private static Command<ZoneCommand> grant(Application application) {
        Reply reply = application.reply();
        if (reply == null) {
            throw new IllegalStateException("no reply to " + application.applicationId());
        }
        Grant grant =
                new Grant(
                        reply.repliedOn(),
                        application.applicationId(),
                        application.kind().name(),
                        reply.documentNo(),
                        application.asked().newName(),
                        application.kind().newKind(),
                        application.asked().newAreaHa());
        return new Command<>(
                application.zoneId(),
                grant.type().eventName(),
                grant,
                Map.of("applicationId", application.applicationId()),
                new EventKey(SERVICE, "application:" + application.applicationId()),
                new Precondition.Free());
    }

    /** The zone may have gone on since: what counts is the event itself. */
    private int sequence(String zoneId, EventKey key) {
        Aggregate<Zone> zone = zones.find(List.of(zoneId)).get(zoneId);
        Recorded event = zone == null ? null : zone.recordedAs(key);
        if (event == null) {
            throw new IllegalStateException("zone " + zoneId + " does not know " + key);
        }
        return event.sequence();
    }

    private CommandOutcome<Application> note(String applicationId, Effect effect)
            throws InterruptedException {
        return commands.carryOut(
                new Command<>(
                        applicationId,
                        "effect",
                        new NoteEffect(effect),
                        Map.of(),
                        new EventKey(SERVICE, "effect:" + applicationId),
                        new Precondition.Free()),
                PLATFORM);
    }
}
