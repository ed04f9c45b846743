package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.application.ApplicationCommand.Amend;

/** What may be asked for: an area by those that change it, a name by those that change that. */
final class AskedRules {

    private static final String AREA = "/newAreaHa";
    private static final String NAME = "/newName";

    private AskedRules() {}

    static List<Fault> faults(ApplicationKind kind, Asked asked, BigDecimal areaHa) {
        List<Fault> faults = new ArrayList<>();
        BigDecimal newAreaHa = asked.newAreaHa();
        if (kind == ApplicationKind.EXPANSION && newAreaHa == null) {
            faults.add(Fault.at(AREA, "fault.required"));
        }
        if (kind.renames()) {
            refuse(AREA, newAreaHa, kind, faults);
        } else {
            refuse(NAME, asked.newName(), kind, faults);
        }
        if (kind.renames() && asked.newName() == null) {
            faults.add(Fault.at(NAME, "fault.required"));
        }
        if (kind == ApplicationKind.EXPANSION
                && newAreaHa != null
                && newAreaHa.compareTo(areaHa) <= 0) {
            faults.add(Fault.at(AREA, "fault.no-expansion", areaHa.toPlainString()));
        }
        return faults;
    }

    /** What is asked for after a merge patch. */
    static Asked patched(Asked known, Amend patch) {
        Map<String, Object> attributes = new HashMap<>(known.attributes());
        patch.attributes()
                .forEach((name, value) -> {
                    if (value == null) {
                        attributes.remove(name);
                    } else {
                        attributes.put(name, value);
                    }
                });
        return new Asked(
                patch.newAreaHa() == null ? known.newAreaHa() : patch.newAreaHa(),
                patch.newName() == null ? known.newName() : patch.newName(),
                attributes);
    }

    private static void refuse(
            String pointer, @Nullable Object value, ApplicationKind kind, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.at(pointer, "fault.not-of-this-kind", kind.name()));
        }
    }
}
