package org.manyuan.reporting.parking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.reporting.parking.Repairing.StandIn;

/**
 * What a repair says.
 *
 * @param offset of the record that is meant, so that a request sent twice does not repair the next
 *     one
 */
record RepairBody(long offset, String reason, StandIn standIn) {

    /** Its shape for the description. */
    @Schema(name = "RecordRepair")
    record Repair(
            long offset,
            String reason,
            @Nullable Boolean skip,
            @Schema(description = "项目或事项的内容,各字段见 docs/asyncapi.yaml")
                    @Nullable Map<String, Object> facts) {}

    /** Its shape for the description. */
    @Schema(name = "RecordReplay")
    record Replay(long offset, String reason) {}

    private static final int LAST_OFFSET = Integer.MAX_VALUE;

    /**
     * @throws RefusedException {@code validation} with a pointer for everything that is wrong
     */
    static RepairBody ofRepair(String topic, byte[] body, FactsFields reader) {
        Map<String, Object> object = JsonBodies.object(body);
        Fields in = new Fields(object, "");
        boolean skip = in.has("skip") && in.flag("skip");
        Fields facts = in.optionalFields("facts");
        StandIn standIn = new StandIn.Nothing();
        if (facts != null && skip) {
            in.fault("facts", "facts-or-skip");
        } else if (facts != null) {
            standIn = new StandIn.Facts(reader.read(topic, facts), given(object.get("facts")));
        } else if (!skip) {
            in.fault("facts", "required");
        }
        return of(in, standIn);
    }

    /**
     * @throws RefusedException {@code validation} with a pointer for everything that is wrong
     */
    static RepairBody ofReplay(byte[] body) {
        return of(new Fields(JsonBodies.object(body), ""), new StandIn.Itself());
    }

    private static RepairBody of(Fields in, StandIn standIn) {
        RepairBody read =
                new RepairBody(in.whole("offset", 0, LAST_OFFSET), in.text("reason"), standIn);
        in.refuseUnknown();
        if (!in.faults().isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, in.faults()));
        }
        return read;
    }

    private static Map<String, Object> given(@Nullable Object facts) {
        Map<String, Object> given = JsonBodies.asObject(facts);
        return given == null ? Map.of() : given;
    }
}
