package org.manyuan.zone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manyuan.zone.application.ClauseCheck;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.ClauseFindings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the plan's clauses come to is shown elsewhere; here they come to what a test says. */
@TestConfiguration
class ScriptedEligibility {

    static final Map<String, List<ClauseFinding>> UNMET = new ConcurrentHashMap<>();
    static final ClauseFinding MET =
            new ClauseFinding(
                    "expansion-clusters",
                    "distinctive-clusters",
                    ">= 1",
                    "1",
                    ClauseFinding.Outcome.MET);

    @Bean
    @Primary
    ClauseCheck scripted() {
        return (zoneId, kind, attributes, on) ->
                new ClauseFindings.Judged(
                        attributes.containsKey("waived")
                                ? List.of(MET)
                                : UNMET.getOrDefault(zoneId, List.of(MET)));
    }
}
