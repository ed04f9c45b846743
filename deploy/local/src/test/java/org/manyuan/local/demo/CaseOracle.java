package org.manyuan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The rules for disposal cases once more, independently. */
final class CaseOracle {

    private CaseOracle() {}

    static void check(List<DemoEvent> events) {
        String status = "NONE";
        String cause = "";
        LocalDate identifiedOn = LocalDate.MIN;
        LocalDate disposedOn = LocalDate.MIN;
        for (DemoEvent event : events) {
            String name = event.type().replace("org.manyuan.disposal-case.", "").replace(".v1", "");
            LocalDate on = LocalDate.parse((String) event.data().get("occurredOn"));
            assertThat(on).as("%s", event).isBetween(identifiedOn, LocalDate.of(2020, 12, 31));
            switch (name) {
                case "identified" -> {
                    assertThat(status).as("%s", event).isEqualTo("NONE");
                    status = "OPEN";
                    identifiedOn = on;
                    cause = (String) event.data().get("cause");
                }
                case "measure-taken" -> assertThat(status).as("%s", event).isEqualTo("OPEN");
                case "disposed" -> {
                    assertThat(status).as("%s", event).isEqualTo("OPEN");
                    if (event.data().get("method").equals("BANKRUPTCY")) {
                        assertThat(Set.of("ELIMINATED", "INSOLVENT")).contains(cause);
                    }
                    status = "DISPOSED";
                    disposedOn = on;
                }
                case "reopened" -> {
                    assertThat(status).as("%s", event).isEqualTo("DISPOSED");
                    assertThat(on).isAfterOrEqualTo(disposedOn);
                    status = "OPEN";
                }
                default -> {
                    assertThat(name).isEqualTo("withdrawn");
                    assertThat(status).isIn("OPEN", "DISPOSED");
                    status = "WITHDRAWN";
                }
            }
        }
    }
}
