package org.manyuan.zone.roll;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.ledger.Reach;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.Zones;
import org.springframework.stereotype.Component;

/** 名录: the zones as the other features see them, each caller within its jurisdiction. */
@Component
public final class ZoneRoll implements Zones {

    /** A province has some hundred. */
    private static final int ALL = 10_000;

    private final MongoAggregates<Zone> zones;

    ZoneRoll(MongoAggregates<Zone> zones) {
        this.zones = zones;
    }

    @Override
    public @Nullable Zone find(String zoneId) {
        Aggregate<Zone> zone = zones.find(List.of(zoneId)).get(zoneId);
        return zone == null ? null : zone.state();
    }

    /**
     * @throws RefusedException {@code not-found} where it is not there or lies outside
     */
    public Zone visible(String zoneId, Caller caller) {
        Zone zone = find(zoneId);
        if (zone == null || !Reach.covers(caller, zone)) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return zone;
    }

    /** Those within the caller's jurisdiction, by id. */
    public List<Zone> visible(Caller caller) {
        return zones.list(new Document(), new Document("_id", 1), 0, ALL).stream()
                .map(MongoAggregates.Listed::state)
                .filter(zone -> Reach.covers(caller, zone))
                .toList();
    }
}
