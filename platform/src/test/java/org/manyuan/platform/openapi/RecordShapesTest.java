package org.manyuan.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapesTest {

    private final ModelConverters converters = new ModelConverters(true);

    RecordShapesTest() {
        converters.addConverter(new RecordShapes());
    }

    record Request(String name, @Nullable String note, int count) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @JsonProperty("for") String purpose,
            @Nullable String note,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer value,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Request last) {}

    record Figure(
            String code,
            @Nullable Integer value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer target,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int held) {}

    static final class Here {
        record Same(String a) {}
    }

    static final class There {
        record Same(String a) {}

        record Both(Here.Same here, Same there) {}
    }

    @Test
    void requiresWhatIsNotNullable() {
        assertThat(described(Request.class).get("Request").getRequired())
                .containsExactly("count", "name");
    }

    @Test
    void leavesOutWhatTheRecordLeavesOutAndShowsNullWhereItDoesNot() {
        Schema<?> answer = described(Answer.class).get("Answer");

        assertThat(answer.getRequired()).containsExactly("for", "last", "value");
        assertThat(answer.getProperties().get("note").getTypes()).containsExactly("string");
        assertThat(answer.getProperties().get("value").getTypes())
                .containsExactly("integer", "null");
        assertThat(answer.getProperties().get("last").getAnyOf()).hasSize(2);
    }

    @Test
    void takesARecordThatLeavesSomethingOutForAnAnswer() {
        Schema<?> figure = described(Figure.class).get("Figure");

        assertThat(figure.getRequired()).containsExactly("code", "value");
        assertThat(figure.getProperties().get("value").getTypes())
                .containsExactly("integer", "null");
        assertThat(figure.getProperties().get("target").getTypes()).containsExactly("integer");
    }

    @Test
    void refusesTwoRecordsOfOneName() {
        assertThatThrownBy(() -> described(There.Both.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are both described as #/components/schemas/Same");
    }

    private Map<String, Schema> described(Class<?> type) {
        return converters.readAll(new AnnotatedType(type).resolveAsRef(true));
    }
}
