package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.registry.ZoneCommand.Exit;

/** 转型: which zones may become an urban functional zone and leave the system. */
final class UrbanTransition {

    private static final int DECIMALS = 6;

    private UrbanTransition() {}

    static List<Fault> unmet(Exit command, Rules.UrbanTransition required) {
        List<Fault> faults = new ArrayList<>();
        if (required.centralUrban() && !command.centralUrban()) {
            faults.add(Fault.at("/centralUrban", "fault.not-central-urban"));
        }
        if (share(command.industrialShare()).compareTo(required.industrialShareBelow()) >= 0) {
            faults.add(
                    Fault.at(
                            "/industrialShare",
                            "fault.industrial-share",
                            text(required.industrialShareBelow())));
        }
        return faults;
    }

    private static String text(Fraction share) {
        return share.toDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Fraction share(BigDecimal decimal) {
        return Fraction.parse(decimal.toPlainString());
    }
}
