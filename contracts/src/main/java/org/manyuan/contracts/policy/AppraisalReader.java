package org.manyuan.contracts.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** Reads {@code evaluation: {commended, summoned, weights: [{aspect, metric, weight}]}}. */
final class AppraisalReader {

    private static final int MOST_ZONES = 10_000;

    private final KnownMetrics metrics;

    AppraisalReader(KnownMetrics metrics) {
        this.metrics = metrics;
    }

    Appraisal read(@Nullable Fields body) {
        if (body == null) {
            return Appraisal.NONE;
        }
        int commended = body.whole("commended", 0, MOST_ZONES);
        int summoned = body.whole("summoned", 0, MOST_ZONES);
        List<Appraisal.Weight> weights = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Fraction sum = Fraction.ZERO;
        List<Fields> items = body.optionalObjects("weights");
        for (Fields each : items == null ? List.<Fields>of() : items) {
            Appraisal.Weight weight = weight(each, named);
            weights.add(weight);
            sum = sum.plus(weight.weight());
        }
        if (body.faults().isEmpty() && sum.compareTo(Fraction.of(1)) != 0) {
            body.fault("weights", "weights-sum", sum);
        }
        body.refuseUnknown();
        return new Appraisal(weights, commended, summoned);
    }

    private Appraisal.Weight weight(Fields body, Set<String> named) {
        Aspect aspect = body.oneOf("aspect", Aspect.class);
        String metric = body.name("metric");
        if (!metric.isEmpty() && !metrics.isKnown(metric)) {
            body.fault("metric", "metric", metric);
        } else if (!named.add(metric)) {
            body.fault("metric", "weighed-twice", metric);
        }
        Fraction weight = body.fraction("weight");
        if (weight.compareTo(Fraction.ZERO) < 0) {
            body.fault("weight", "share");
        }
        body.refuseUnknown();
        return new Appraisal.Weight(aspect, metric, weight);
    }
}
