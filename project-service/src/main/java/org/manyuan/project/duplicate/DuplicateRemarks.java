package org.manyuan.project.duplicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.ledger.web.Remarks;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Points out possible duplicates to whoever registers, signs or identifies a project. */
@Component
class DuplicateRemarks implements Remarks {

    private static final Logger log = LoggerFactory.getLogger(DuplicateRemarks.class);
    private static final Set<ProjectEventType> TELLING =
            Set.of(
                    ProjectEventType.REGISTERED,
                    ProjectEventType.SIGNED,
                    ProjectEventType.IDENTITY_BOUND);
    private static final int MOST_TOLD = 20;

    private final Duplicates duplicates;

    DuplicateRemarks(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public Map<String, Object> on(Incoming event, Outcome.Accepted accepted, Caller caller) {
        Optional<ProjectEventType> type = ProjectEventType.named(event.type());
        if (type.isEmpty() || !TELLING.contains(type.get())) {
            return Map.of();
        }
        try {
            return told(duplicates.of(accepted.subject(), caller));
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            // the event is stored; who wants to know can ask again
            log.warn("{}: no look at duplicates: {}", accepted.subject(), failure.toString());
            return Map.of();
        }
    }

    private static Map<String, Object> told(Duplicates.Found found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<PossibleDuplicate> seen = found.seen();
        if (!seen.isEmpty()) {
            fields.put("possibleDuplicates", seen.stream().limit(MOST_TOLD).toList());
        }
        if (found.elsewhere() > 0) {
            fields.put("possibleDuplicatesElsewhere", found.elsewhere());
        }
        return fields;
    }
}
