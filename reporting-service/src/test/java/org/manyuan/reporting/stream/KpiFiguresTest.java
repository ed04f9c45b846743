package org.manyuan.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiFiguresTest {

    @Test
    void anIdNamesTheOffsetsOfAllTopicsInTheirOrder() {
        assertThat(KpiFigures.id(upTo(99L))).isEqualTo("investments:0;projects:3.20;zones:99");
    }

    @Test
    void anIntegrationChangesTheIdThoughNoProjectHasMoved() {
        assertThat(KpiFigures.id(upTo(100L))).isNotEqualTo(KpiFigures.id(upTo(99L)));
    }

    private static Map<String, Map<Integer, Long>> upTo(long zones) {
        return Map.of(
                "manyuan.projects", Map.of(1, 20L, 0, 3L),
                "manyuan.investments", Map.of(0, 0L),
                "manyuan.zones", Map.of(0, zones));
    }
}
