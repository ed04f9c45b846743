package org.manyuan.reporting.world;

import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.KeyValue;
import org.manyuan.reporting.cube.Cube;

/** Tells a world to the topology, over two partitions and flushed now and then. */
public final class FoldedWorld {

    private FoldedWorld() {}

    public static Cube of(World world, long seed) {
        Random random = new Random(seed);
        Cube cube = new Cube();
        try (FoldDriver even = new FoldDriver();
                FoldDriver odd = new FoldDriver()) {
            for (World.Delivery each : world.deliveries()) {
                int partition = each.subject().hashCode() & 1;
                FoldDriver driver = partition == 0 ? even : odd;
                driver.tell(each);
                if (random.nextInt(6) == 0) {
                    take(partition, driver.flush(), cube);
                }
            }
            take(0, even.flush(), cube);
            take(1, odd.flush(), cube);
        }
        return cube;
    }

    private static void take(int partition, List<KeyValue<String, byte[]>> records, Cube cube) {
        records.forEach(each -> cube.accept(partition, each.key, each.value));
    }
}
