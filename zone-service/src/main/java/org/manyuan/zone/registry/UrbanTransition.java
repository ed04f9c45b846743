package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.registry.ZoneCommand.Exit;

/** 转型: which zones may become an urban functional zone and leave the system. */
final class UrbanTransition {

    /**
     * Clause {@code urban-transition}: below which industrial share a zone may leave the system.
     */
    private static final BigDecimal INDUSTRIAL_SHARE_BELOW = new BigDecimal("0.30");

    private UrbanTransition() {}

    static List<Fault> unmet(Exit command) {
        List<Fault> faults = new ArrayList<>();
        if (!command.centralUrban()) {
            faults.add(Fault.at("/centralUrban", "fault.not-central-urban"));
        }
        if (command.industrialShare().compareTo(INDUSTRIAL_SHARE_BELOW) >= 0) {
            faults.add(
                    Fault.at(
                            "/industrialShare",
                            "fault.industrial-share",
                            INDUSTRIAL_SHARE_BELOW.toPlainString()));
        }
        return faults;
    }
}
