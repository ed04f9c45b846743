package org.manyuan.zone.plan.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.PlanReader;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.zone.plan.PlanText;
import org.manyuan.zone.plan.StoredPlan;
import tools.jackson.databind.json.JsonMapper;

/** Between a plan's body, the text that is kept of it, and what it means. */
public final class PlanTexts {

    private final PlanReader reader;
    private final JsonMapper json;

    PlanTexts(PlanReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /**
     * The faults are in the fields, which are those of the body; only where there are none is it a
     * plan that can be written.
     */
    public PlanText read(Map<String, Object> body, Fields fields) {
        PolicyPlan plan = reader.read(fields);
        return new PlanText(
                plan, body, fields.faults().isEmpty() ? json.writeValueAsString(body) : "");
    }

    PlanText of(StoredPlan stored) {
        try {
            Map<String, Object> body =
                    Objects.requireNonNull(
                            JsonBodies.asObject(
                                    JsonBodies.read(
                                            stored.body().getBytes(StandardCharsets.UTF_8))));
            return read(body, new Fields(body, ""));
        } catch (JsonBodies.Unreadable impossible) {
            throw new IllegalStateException(
                    "plan " + stored.planId() + " is kept as no JSON", impossible);
        }
    }
}
