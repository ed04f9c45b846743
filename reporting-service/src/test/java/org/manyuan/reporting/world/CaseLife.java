package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;

/** A case that is disposed of, reopened, withdrawn. */
final class CaseLife {

    private final Random random;
    private final Days days;
    private final String zoneId;
    private final CaseKind kind;
    private final LocalDate identified;
    private final long area;
    private @Nullable LocalDate disposed;
    private boolean withdrawn;

    CaseLife(Random random, List<String> zoneIds) {
        this.random = random;
        this.days = new Days(random);
        this.zoneId = zoneIds.get(random.nextInt(zoneIds.size()));
        this.kind = CaseKind.values()[random.nextInt(CaseKind.values().length)];
        this.identified = days.any();
        this.area = kind == CaseKind.IDLE_LAND ? 1 + random.nextInt(99_999) : 0;
    }

    List<CaseFacts> events() {
        List<CaseFacts> events = new ArrayList<>(List.of(facts()));
        for (int more = random.nextInt(5); more > 0 && !withdrawn; more--) {
            switch (random.nextInt(6)) {
                case 0 -> withdrawn = true;
                case 1 -> {} // a measure was taken: no figure is made of it
                default -> disposed = disposed == null ? days.notBefore(identified) : null;
            }
            events.add(facts());
        }
        return events;
    }

    private CaseFacts facts() {
        return new CaseFacts(zoneId, kind, identified, disposed, withdrawn, area, "事项");
    }
}
