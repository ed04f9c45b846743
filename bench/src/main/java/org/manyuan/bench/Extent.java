package org.manyuan.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warmUp before a measurement: fresh JVMs of a small machine are busy compiling for a minute
 * @param time of each measurement
 * @param replayed events of the replay
 * @param rows of the imported and exported workbook
 * @param searched projects among which is searched
 * @param limit of the whole run; stopping takes some seconds more
 */
record Extent(
        Duration warmUp, Duration time, int replayed, int rows, int searched, Duration limit) {

    static final Extent FULL =
            new Extent(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(14),
                    1_000_000,
                    100_000,
                    500_000,
                    Duration.ofSeconds(1_200));

    static final Extent QUICK =
            new Extent(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    100_000,
                    2_000,
                    20_000,
                    Duration.ofSeconds(120));
}
