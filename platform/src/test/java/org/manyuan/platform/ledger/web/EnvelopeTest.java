package org.manyuan.platform.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.Incoming;

class EnvelopeTest {

    private final Envelope envelope =
            new Envelope(
                    Clock.fixed(Instant.parse("2020-06-30T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void whatIsNoCloudEventIsMalformedWithEveryFault() {
        Envelope.Result result =
                envelope.read(Map.of("specversion", "0.3", "id", 7, "subject", "!"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Envelope.Result.Malformed.class,
                        malformed -> {
                            assertThat(malformed.refusal().type()).isEqualTo(ProblemType.MALFORMED);
                            assertThat(malformed.refusal().faults())
                                    .extracting(Fault::pointer)
                                    .containsExactly("/specversion", "/id", "/source", "/type");
                        });
    }

    @ParameterizedTest(name = "{0} = {1} is told at {2}")
    @CsvSource({
        "subject, P 1, /subject",
        "subject, -P1, /subject",
        "time, yesterday, /time",
        "time, 2020-06-30T12:05:01+08:00, /time",
        "data, text, /data",
    })
    void whatIsWrongForUsIsToldWithTheFaultsOfTheData(
            String attribute, String value, String pointer) {
        Map<String, Object> event = event();
        event.put(attribute, value);

        assertThat(read(event).faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    @Test
    void aClockMayBeFiveMinutesAhead() {
        Map<String, Object> event = event();
        event.put("time", "2020-06-30T12:05:00+08:00");
        event.put("comexampleextension", "ignored");

        assertThat(read(event).faults()).isEmpty();
    }

    private Incoming read(Map<String, Object> event) {
        return ((Envelope.Result.Read) envelope.read(event)).incoming();
    }

    private static Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "nc-1");
        event.put("source", "urn:jx:360100:invest");
        event.put("type", "org.manyuan.project.signed.v1");
        event.put("subject", "P-360100-0001");
        event.put("data", Map.of());
        return event;
    }
}
