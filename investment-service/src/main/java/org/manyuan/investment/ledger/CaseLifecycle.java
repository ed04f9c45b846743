package org.manyuan.investment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEvent.Identified;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.disposal.CaseRules;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.disposal.Verdict;
import org.manyuan.platform.ledger.Lifecycle;

/** Tells the platform's intake what a disposal case is. */
final class CaseLifecycle implements Lifecycle<DisposalCase, DisposalEvent> {

    static final String AGGREGATE = "disposal-case";

    private final CaseRules rules;

    CaseLifecycle(CaseRules rules) {
        this.rules = rules;
    }

    @Override
    public String aggregateName() {
        return AGGREGATE;
    }

    @Override
    public Class<DisposalCase> stateType() {
        return DisposalCase.class;
    }

    @Override
    public boolean knows(String type) {
        return DisposalEventType.named(type).isPresent();
    }

    @Override
    public DisposalEvent read(String type, Fields data, LocalDate recordedOn) {
        return DisposalEventType.named(type).orElseThrow().read(data, recordedOn);
    }

    @Override
    public LocalDate occurredOn(DisposalEvent event) {
        return event.occurredOn();
    }

    @Override
    public List<ZoneReference> zonesNamedBy(DisposalEvent event) {
        return event instanceof Identified identified
                ? List.of(new ZoneReference("zoneId", identified.zoneId(), false))
                : List.of();
    }

    @Override
    public boolean opens(DisposalEvent event) {
        return event instanceof Identified;
    }

    @Override
    public Decision<DisposalCase> decide(
            String subject, @Nullable DisposalCase state, DisposalEvent event) {
        return switch (rules.judge(subject, state, event)) {
            case Verdict.Allowed allowed -> new Decision.Accepted<>(allowed.after());
            case Verdict.Refused refused -> new Decision.Refused<>(refused.refusal());
        };
    }

    @Override
    public String zoneId(DisposalCase state) {
        return state.zoneId();
    }

    @Override
    public String stage(DisposalCase state) {
        return state.status().name();
    }

    @Override
    public byte[] facts(DisposalCase state) {
        return state.facts().toBytes();
    }
}
