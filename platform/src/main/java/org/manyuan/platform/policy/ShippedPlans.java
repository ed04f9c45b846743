package org.manyuan.platform.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.manyuan.contracts.policy.PolicyPlans;

/** The plans that the product comes with: one YAML file each under {@code /policy}. */
public final class ShippedPlans {

    private static final List<String> FILES = List.of("/policy/jx-2018-2020.yaml");

    private ShippedPlans() {}

    public static PolicyPlans load() {
        PolicyPlanReader reader = new PolicyPlanReader();
        return new PolicyPlans(each(reader::read));
    }

    /** The plans in the form in which the interface takes them. */
    public static List<Map<String, Object>> bodies() {
        PolicyPlanReader reader = new PolicyPlanReader();
        return each(reader::body);
    }

    private static <T> List<T> each(Function<InputStream, T> read) {
        return FILES.stream()
                .map(file -> {
                    try (InputStream in = open(file)) {
                        return read.apply(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static InputStream open(String file) {
        InputStream in = ShippedPlans.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + file);
        }
        return in;
    }
}
