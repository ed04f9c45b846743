package org.manyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void neitherOrderNorNotationMatters() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 120000);
        one.put("b", List.of(new BigDecimal("1.50"), true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of(new BigDecimal("1.5"), true));
        other.put("a", new BigDecimal("1.2e5"));

        assertThat(Digest.of("signed", "P1", one)).isEqualTo(Digest.of("signed", "P1", other));
    }

    @Test
    void everyOtherDifferenceMatters() {
        assertThat(
                        List.of(
                                Digest.of("signed", "P1", Map.of("a", 1)),
                                Digest.of("signed", "P2", Map.of("a", 1)),
                                Digest.of("signed", "P1", Map.of("a", 2)),
                                Digest.of("signed", "P1", Map.of("a", "1")),
                                Digest.of("signed", "P1", Map.of("a", List.of(1))),
                                Digest.of("signed", "P1", Map.of()),
                                Digest.of("signedP", "1", Map.of("a", 1)),
                                Digest.of("signed", "P1", Map.of("a", true))))
                .doesNotHaveDuplicates();
    }
}
