package org.manyuan.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an RFC 9457 problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Error> errors) {

    /** One fault: a JSON pointer to the place and what is wrong there. */
    @Schema(name = "ProblemError")
    public record Error(String pointer, String detail) {}
}
