package org.manyuan.zone.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;

class ApplicationCommandReaderTest {

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "DONE, note, ''",
        "DONE, documentNo, /documentNo",
        "RETURNED, reason, /missing",
        "RETURNED, note, /reason /missing /note",
        "REJECTED, reason, ''",
        "AGREE, note, ''",
        "DISAGREE, department, /note",
        "APPROVED, documentNo, ''",
        "REFUSED, note, /documentNo",
        "PERHAPS, note, /decision",
    })
    void eachDecisionTakesItsOwnFields(String decision, String field, String pointers) {
        Fields body = new Fields(Map.of("decision", decision, field, "内容"), "");
        ApplicationCommandReader.atStep("reply", body, ClauseFindings.NONE);

        assertThat(body.faults().stream().map(Fault::pointer))
                .containsExactly(pointers.isEmpty() ? new String[0] : pointers.split(" "));
    }

    @Test
    void aStepIsDoneWhereNothingElseIsSaid() {
        assertThat(
                        ApplicationCommandReader.atStep(
                                "s", new Fields(Map.of(), ""), ClauseFindings.NONE))
                .isEqualTo(new ApplicationCommand.Complete("s", null, null, ClauseFindings.NONE));
    }

    @Test
    void attributesAreTextsNumbersAndFlags() {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("ground", "GEOLOGY");
        attributes.put("share", 0.5);
        attributes.put("compliant", true);
        attributes.put("nothing", null);
        assertThat(read(attributes).faults()).isEmpty();

        assertThat(read(Map.of("list", List.of())).faults().stream().map(Fault::pointer))
                .containsExactly("/attributes/list");
        assertThat(read(Map.of("$where", 1)).faults().stream().map(Fault::pointer))
                .containsExactly("/attributes");
        assertThat(read(Map.of("a.b", 1)).faults()).hasSize(1);
        assertThat(read(Map.of("text", "x".repeat(4001))).faults()).hasSize(1);
        assertThat(read(Map.of("text", "\u0000")).faults()).hasSize(1);
        assertThat(read(Map.of("number", new BigDecimal("1e31"))).faults()).hasSize(1);
        Map<String, Object> many = new HashMap<>();
        IntStream.rangeClosed(1, 51).forEach(each -> many.put("a" + each, each));
        assertThat(read(many).faults()).hasSize(1);
    }

    @Test
    void aPatchTakesAwayAttributesOnly() {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("newAreaHa", null);
        patch.put("newName", null);
        patch.put("attributes", null);
        patch.put("kind", "EXPANSION");
        Fields body = new Fields(patch, "");
        ApplicationCommandReader.amend(patch, body);

        assertThat(body.faults().stream().map(Fault::pointer))
                .containsExactly("/newAreaHa", "/newName", "/attributes", "/kind");
    }

    private static Fields read(Map<String, ? extends @Nullable Object> attributes) {
        Fields body =
                new Fields(
                        Map.of("zoneId", "Z", "kind", "ADJUSTMENT", "attributes", attributes), "");
        ApplicationCommandReader.open(body);
        return body;
    }
}
