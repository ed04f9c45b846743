package org.manyuan.zone.seed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.ledger.ZoneCommands;
import org.manyuan.zone.registry.Divisions;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommandReader;

/**
 * Registers the shipped zones that are not there yet. Each has its own event key, so it happens
 * once however often, and in however many instances, it is tried.
 */
final class ZoneSeeding implements Runnable {

    private static final String SOURCE = "urn:manyuan:seed";
    private static final Caller PLATFORM =
            new Caller(SOURCE, new Jurisdiction(true, Set.of(), Set.of()), Set.of());

    private final Divisions divisions;
    private final ZoneCommandReader reader;
    private final ZoneCommands commands;
    private final MongoAggregates<Zone> zones;

    ZoneSeeding(
            Divisions divisions,
            ZoneCommandReader reader,
            ZoneCommands commands,
            MongoAggregates<Zone> zones) {
        this.divisions = divisions;
        this.reader = reader;
        this.commands = commands;
        this.zones = zones;
    }

    @Override
    public void run() {
        zones.createIndexes();
        List<Map<String, Object>> registrations = ShippedZones.registrations(divisions);
        Map<String, Aggregate<Zone>> known =
                zones.find(registrations.stream().map(ZoneSeeding::zoneId).toList());
        for (Map<String, Object> registration : registrations) {
            if (!known.containsKey(zoneId(registration))) {
                register(registration);
            }
        }
    }

    private void register(Map<String, Object> body) {
        String zoneId = zoneId(body);
        Fields fields = new Fields(body, "");
        ZoneCommand registration = reader.register(fields);
        Command<ZoneCommand> command =
                new Command<>(
                        zoneId,
                        registration.type().eventName(),
                        registration,
                        body,
                        new EventKey(SOURCE, zoneId),
                        new Precondition.Free());
        if (!fields.faults().isEmpty()) {
            throw new IllegalStateException("shipped zone " + zoneId + ": " + fields.faults());
        }
        try {
            if (commands.carryOut(command, PLATFORM) instanceof CommandOutcome.Refused<Zone> refused
                    // somebody registered it meanwhile
                    && refused.refusal().type() != ProblemType.TRANSITION_NOT_ALLOWED) {
                throw new IllegalStateException("shipped zone " + zoneId + ": " + refused);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static String zoneId(Map<String, Object> registration) {
        return String.valueOf(registration.get("zoneId"));
    }
}
