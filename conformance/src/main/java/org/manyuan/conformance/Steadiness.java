package org.manyuan.conformance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has tests end alike on a fast machine and on a slow one, by day and at midnight. JUnit finds it
 * by itself wherever this module is among the tests' libraries.
 */
public final class Steadiness implements BeforeAllCallback {

    /** Only what never comes is waited for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** No class whose dates count takes so long. */
    private static final Duration BEFORE_MIDNIGHT = Duration.ofMinutes(3);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(PATIENCE);
        // what is there already need not be waited for
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        awaitANewDay();
    }

    /** A class that began on one day and ended on the next would take yesterday for today. */
    private static void awaitANewDay() {
        if (LocalTime.now(CHINA).isBefore(LocalTime.MIDNIGHT.minus(BEFORE_MIDNIGHT))) {
            return;
        }
        LocalDate day = LocalDate.now(CHINA);
        Awaitility.await()
                .atMost(BEFORE_MIDNIGHT.multipliedBy(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> LocalDate.now(CHINA).isAfter(day));
    }
}
