package org.manyuan.zone.approval;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.problem.Outages;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds the approvals that have not changed their zones: left behind by a crash or an outage. */
final class EffectSweep {

    private static final Logger log = LoggerFactory.getLogger(EffectSweep.class);
    private static final int AT_ONCE = 100;

    private final MongoAggregates<Application> applications;
    private final Effects effects;

    EffectSweep(MongoAggregates<Application> applications, Effects effects) {
        this.applications = applications;
        this.effects = effects;
    }

    @Scheduled(
            initialDelayString = "${manyuan.applications.sweep-every:30s}",
            fixedDelayString = "${manyuan.applications.sweep-every:30s}")
    void sweep() throws InterruptedException {
        try {
            for (var owed :
                    applications.list(
                            eq("state.effect.state", Effect.State.OWED.name()),
                            ascending("_id"),
                            0,
                            AT_ONCE)) {
                effects.bringAbout(owed.state());
                log.info("{} took effect late", owed.subject());
            }
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            log.warn("approvals cannot be looked through now: {}", failure.toString());
        }
    }
}
