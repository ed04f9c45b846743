package org.manyuan.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.manyuan.reporting.figure.Status;

class CanonicalJsonTest {

    private static final FrozenFigure FIGURE =
            new FrozenFigure(
                    "signed-funds",
                    "万元",
                    new BigDecimal("99999999999999999.25"),
                    null,
                    new BigDecimal("99999999999999999.25"),
                    null,
                    Status.NO_TARGET,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    3L);

    @Test
    void theSameContentHasOneForm() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", List.of(1, true));
        one.put("a", "\u20ac\n\"");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", "\u20ac\n\"");
        other.put("b", List.of(1, true));

        assertThat(CanonicalJson.of(one))
                .isEqualTo(CanonicalJson.of(other))
                .isEqualTo("{\"a\":\"\u20ac\\n\\\"\",\"b\":[1,true]}");
    }

    @Test
    void amountsAreExactAndWhatIsNotThereIsLeftOut() {
        String json = CanonicalJson.of(FIGURE);

        assertThat(json)
                .isEqualTo(
                        "{\"code\":\"signed-funds\",\"daysLeft\":3,"
                                + "\"numerator\":\"99999999999999999.25\",\"status\":\"NO_TARGET\",\"targets\":[],"
                                + "\"unit\":\"万元\",\"value\":\"99999999999999999.25\"}");
        assertThat(CanonicalJson.read(json, FrozenFigure.class)).isEqualTo(FIGURE);
    }

    @Test
    void theHashIsThatOfTheUtf8Bytes() {
        assertThat(CanonicalJson.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everythingThatASnapshotSaysIsInItsHash() {
        Snapshot snapshot = snapshot("2019", "who", null).hashed();
        Snapshot read = CanonicalJson.read(CanonicalJson.of(snapshot), Snapshot.class);

        assertThat(read).isEqualTo(snapshot);
        assertThat(read.computedHash()).isEqualTo(snapshot.hash());
        assertThat(snapshot("2019", "who", "before").computedHash()).isNotEqualTo(snapshot.hash());
        assertThat(snapshot("2019", "whose", null).computedHash()).isNotEqualTo(snapshot.hash());
        assertThat(snapshot("2018", "who", null).computedHash()).isNotEqualTo(snapshot.hash());
    }

    @Test
    void whatWasAlteredIsNotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.read("{\"cod\":\"a\"}", FrozenFigure.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.read("", FrozenFigure.class));
    }

    private static Snapshot snapshot(String period, String who, String previousHash) {
        return new Snapshot(
                period + "-1",
                1,
                period,
                2019,
                YearMonth.of(2019, 12),
                false,
                Instant.parse("2020-01-10T01:00:00.123Z"),
                who,
                Map.of("topic", new TreeMap<>(Map.of(0, 5L, 10, 7L))),
                "plan",
                0,
                "definitions",
                "release",
                "contents",
                "request",
                previousHash,
                "");
    }
}
