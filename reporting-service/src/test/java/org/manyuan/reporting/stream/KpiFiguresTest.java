package org.manyuan.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiFiguresTest {

    private static final Map<String, Map<Integer, Long>> EVENTS =
            Map.of(
                    "manyuan.projects", Map.of(1, 20L, 0, 3L),
                    "manyuan.investments", Map.of(0, 0L));

    @Test
    void anIdNamesTheOffsetsOfAllTopicsInTheirOrder() {
        assertThat(KpiFigures.id(EVENTS, Map.of(0, 99L)))
                .isEqualTo("investments:0;projects:3.20;zones:99");
    }

    @Test
    void anIntegrationChangesTheIdThoughNoProjectHasMoved() {
        assertThat(KpiFigures.id(EVENTS, Map.of(0, 100L)))
                .isNotEqualTo(KpiFigures.id(EVENTS, Map.of(0, 99L)));
    }
}
