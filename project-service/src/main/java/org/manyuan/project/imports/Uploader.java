package org.manyuan.project.imports;

import java.util.List;
import java.util.Set;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;

/** Who uploaded a workbook, and what lay in their jurisdiction then. */
public record Uploader(String subject, boolean province, List<String> cities, List<String> zones) {

    static Uploader of(Caller caller) {
        Jurisdiction jurisdiction = caller.jurisdiction();
        return new Uploader(
                caller.subject(),
                jurisdiction.province(),
                List.copyOf(jurisdiction.cities()),
                List.copyOf(jurisdiction.zones()));
    }

    Caller asCaller() {
        return new Caller(
                subject,
                new Jurisdiction(province, Set.copyOf(cities), Set.copyOf(zones)),
                Set.of());
    }
}
