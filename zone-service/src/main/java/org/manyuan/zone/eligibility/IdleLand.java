package org.manyuan.zone.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.event.Hundredths;

/** 闲置土地: the cases by zone, as their newest events tell them. */
public final class IdleLand {

    private final Map<String, Entry> cases = new HashMap<>();

    private record Entry(long sequence, CaseFacts facts) {}

    /** In 亩. */
    public record Area(BigDecimal identified, BigDecimal disposed) {}

    public synchronized void learn(String caseId, long sequence, CaseFacts facts) {
        if (facts.kind() == CaseKind.IDLE_LAND) {
            cases.merge(
                    caseId,
                    new Entry(sequence, facts),
                    (known, next) -> next.sequence() > known.sequence() ? next : known);
        }
    }

    /** What was identified by then, and how much of it was disposed of by then. */
    public synchronized Area upTo(LocalDate day, String zoneId) {
        long identified = 0;
        long disposed = 0;
        for (Entry each : cases.values()) {
            CaseFacts facts = each.facts();
            if (facts.withdrawn()
                    || !facts.zoneId().equals(zoneId)
                    || facts.identifiedOn().isAfter(day)) {
                continue;
            }
            identified += facts.area();
            LocalDate disposedOn = facts.disposedOn();
            if (disposedOn != null && !disposedOn.isAfter(day)) {
                disposed += facts.area();
            }
        }
        return new Area(Hundredths.toDecimal(identified), Hundredths.toDecimal(disposed));
    }
}
