package org.manyuan.zone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manyuan.zone.application.ClauseResult;
import org.manyuan.zone.application.Eligibility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the plan's clauses come to is shown elsewhere; here they come to what a test says. */
@TestConfiguration
class ScriptedEligibility {

    static final Map<String, List<ClauseResult>> UNMET = new ConcurrentHashMap<>();
    static final ClauseResult MET =
            new ClauseResult(
                    "expansion-clusters",
                    "distinctive-clusters",
                    ">= 1",
                    "1",
                    ClauseResult.Outcome.MET);

    @Bean
    @Primary
    Eligibility scripted() {
        return (zoneId, kind, attributes, on) ->
                attributes.containsKey("waived")
                        ? List.of(MET)
                        : UNMET.getOrDefault(zoneId, List.of(MET));
    }
}
