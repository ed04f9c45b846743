package org.manyuan.platform.policy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.PlanReader;
import org.manyuan.contracts.policy.PolicyPlan;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads a plan from YAML; what it lacks or names wrongly is an exception at start-up: a target read
 * wrongly would be a wrong verdict. Jackson takes an alias for a text, and the plans share
 * workflows by aliases, so the YAML is read by the engine beneath it.
 */
final class PolicyPlanReader {

    private final PlanReader reader = new PlanReader(ShippedIndicators.load());

    PolicyPlan read(InputStream in) {
        return read(body(in));
    }

    /**
     * @throws IllegalArgumentException where it is not valid
     */
    PolicyPlan read(Map<String, Object> body) {
        Fields fields = new Fields(body, "");
        PolicyPlan plan = reader.read(fields);
        if (!fields.faults().isEmpty()) {
            throw new IllegalArgumentException("the plan is not valid: " + fields.faults());
        }
        return plan;
    }

    /** The plan as the interface takes it. */
    Map<String, Object> body(InputStream in) {
        Load yaml = new Load(LoadSettings.builder().build());
        if (yaml.loadFromInputStream(in) instanceof Map<?, ?> plan) {
            return object(plan);
        }
        throw new IllegalArgumentException("the plan is no object");
    }

    private static Map<String, Object> object(Map<?, ?> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach((name, value) -> object.put(String.valueOf(name), plain(value)));
        return object;
    }

    /** As JSON would have it: names are texts, and a decimal is what its digits say. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> object(fields);
            case List<?> items -> items.stream().map(PolicyPlanReader::plain).toList();
            case Double decimal -> BigDecimal.valueOf(decimal);
            default -> value;
        };
    }
}
