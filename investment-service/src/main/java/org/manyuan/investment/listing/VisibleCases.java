package org.manyuan.investment.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.stereotype.Component;

/** The cases as far as a caller may see them. */
@Component
class VisibleCases {

    private final MongoAggregates<DisposalCase> cases;
    private final ZoneDirectory zones;

    VisibleCases(MongoAggregates<DisposalCase> cases, ZoneDirectory zones) {
        this.cases = cases;
        this.zones = zones;
    }

    /**
     * @throws RefusedException {@code not-found} where there is none, or it lies outside the
     *     caller's jurisdiction
     */
    Aggregate<DisposalCase> get(String caseId, Caller caller) {
        Aggregate<DisposalCase> known = cases.find(List.of(caseId)).get(caseId);
        if (known == null || !covers(caller, known.state().zoneId())) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    /**
     * The zones to which a list is bounded by the caller's jurisdiction and by its filters; null
     * for all.
     */
    @Nullable List<String> zones(
            Caller caller, @Nullable String zoneId, @Nullable String cityCode) {
        requireZones();
        if (caller.jurisdiction().province() && zoneId == null && cityCode == null) {
            return null;
        }
        return zones.all().stream()
                .filter(zone -> caller.jurisdiction().covers(zone))
                .filter(zone -> zoneId == null || zone.zoneId().equals(zoneId))
                .filter(zone -> cityCode == null || zone.cityCode().equals(cityCode))
                .map(ZoneFacts::zoneId)
                .toList();
    }

    private boolean covers(Caller caller, String zoneId) {
        if (caller.jurisdiction().province()) {
            return true;
        }
        requireZones();
        ZoneFacts zone = zones.find(zoneId);
        return zone != null && caller.jurisdiction().covers(zone);
    }

    /** Before all zones are known, a jurisdiction cannot be judged. */
    private void requireZones() {
        if (!zones.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }
}
