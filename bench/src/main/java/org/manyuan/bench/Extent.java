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
 * @param zones of the large past
 * @param projects of the large past
 * @param readers of the stream
 * @param changes told to all of them
 * @param limit of the whole run; stopping takes some seconds more
 */
record Extent(
        Duration warmUp,
        Duration time,
        int replayed,
        int rows,
        int searched,
        int zones,
        int projects,
        int readers,
        int changes,
        Duration limit) {

    static final Extent FULL =
            new Extent(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(14),
                    1_000_000,
                    100_000,
                    500_000,
                    2_500,
                    5_000_000,
                    5_000,
                    20,
                    Duration.ofSeconds(2_400));

    static final Extent QUICK =
            new Extent(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    100_000,
                    2_000,
                    20_000,
                    250,
                    60_000,
                    200,
                    5,
                    Duration.ofSeconds(240));
}
