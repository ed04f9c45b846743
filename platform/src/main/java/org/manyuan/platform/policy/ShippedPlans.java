package org.manyuan.platform.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.manyuan.contracts.policy.PolicyPlans;

/** The plans that the product comes with: one YAML file each under {@code /policy}. */
public final class ShippedPlans {

    private static final List<String> FILES = List.of("/policy/jx-2018-2020.yaml");

    private ShippedPlans() {}

    public static PolicyPlans load() {
        PolicyPlanReader reader = new PolicyPlanReader();
        return new PolicyPlans(
                FILES.stream()
                        .map(file -> {
                            try (InputStream in = open(file)) {
                                return reader.read(in);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList());
    }

    private static InputStream open(String file) {
        InputStream in = ShippedPlans.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + file);
        }
        return in;
    }
}
