package org.manyuan.zone.plan.ledger;

import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.zone.plan.PlanText;
import org.manyuan.zone.plan.StoredPlan;

/** The plans that are kept. */
public final class Plans {

    /** One for some years each. */
    private static final int ALL = 1_000;

    private final MongoAggregates<StoredPlan> plans;
    private final PlanTexts texts;

    Plans(MongoAggregates<StoredPlan> plans, PlanTexts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    /** A plan without its ledger. */
    public record Kept(StoredPlan plan, int version) {}

    public @Nullable Aggregate<StoredPlan> find(String planId) {
        return plans.find(List.of(planId)).get(planId);
    }

    /** In the order of time, the withdrawn ones among them. */
    public List<Kept> all() {
        return plans.list(new Document(), Sorts.ascending("state.from"), 0, ALL).stream()
                .map(each -> new Kept(each.state(), each.version()))
                .toList();
    }

    /** Those that were not withdrawn. */
    public List<Kept> standing() {
        return all().stream().filter(each -> !each.plan().isWithdrawn()).toList();
    }

    /** What they say now; null before the shipped ones are there. */
    public @Nullable PolicyPlans current() {
        List<Kept> kept = standing();
        return kept.isEmpty()
                ? null
                : new PolicyPlans(kept.stream().map(each -> text(each.plan()).plan()).toList());
    }

    /** The same; until they are adopted, at the very first start, the shipped ones hold. */
    public PolicyPlans inForce() {
        PolicyPlans current = current();
        return current == null ? ShippedPlans.load() : current;
    }

    public PlanText text(StoredPlan plan) {
        return texts.of(plan);
    }
}
