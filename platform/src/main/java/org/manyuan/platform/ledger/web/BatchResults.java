package org.manyuan.platform.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.problem.Problem;

/** What became of the events of a batch, in their order. */
@Schema(description = "一批的逐项结果,按报送的次序")
public record BatchResults(List<Result> results) {

    /**
     * What became of one event: accepted or a duplicate, with its place in the subject's ledger, or
     * rejected with the problem.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchResult")
    public record Result(
            int index,
            @Schema(description = "事件的 id,能读出时才有") @Nullable String id,
            Status status,
            @Nullable String subject,
            @Schema(description = "在其主体内的序号") @Nullable Integer sequence,
            @Nullable String stage,
            @Nullable Problem problem) {

        static Result of(int index, @Nullable String id, Outcome.Accepted accepted) {
            return new Result(
                    index,
                    id,
                    accepted.duplicate() ? Status.DUPLICATE : Status.ACCEPTED,
                    accepted.subject(),
                    accepted.sequence(),
                    accepted.stage(),
                    null);
        }

        static Result of(int index, @Nullable String id, Problem problem) {
            return new Result(index, id, Status.REJECTED, null, null, null, problem);
        }
    }

    /** Lower case in JSON. */
    public enum Status {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("rejected")
        REJECTED
    }
}
