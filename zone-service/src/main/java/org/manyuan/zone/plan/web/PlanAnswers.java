package org.manyuan.zone.plan.web;

import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.zone.plan.StoredPlan;
import org.manyuan.zone.plan.ledger.Plans;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A plan as it is answered: in the form in which it was written, with its version. */
@Component
class PlanAnswers {

    private final Plans plans;
    private final JsonMapper json;

    PlanAnswers(Plans plans, JsonMapper json) {
        this.plans = plans;
        this.json = json;
    }

    ResponseEntity<PlanBody> of(ResponseEntity.BodyBuilder response, StoredPlan plan, int version) {
        return CommandResponses.tagged(
                response, version, json.convertValue(plans.text(plan).body(), PlanBody.class));
    }
}
