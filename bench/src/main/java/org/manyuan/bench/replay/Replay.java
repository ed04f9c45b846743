package org.manyuan.bench.replay;

import java.io.IOException;
import java.util.Locale;
import org.manyuan.bench.measure.ChildJvm;
import org.manyuan.bench.measure.Cost;
import org.manyuan.bench.measure.Row;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.TemporaryDirectory;

/** Events per CPU second when the whole topic is folded into the report again. */
public final class Replay {

    private static final double AIM = 1 / 25.0;

    private Replay() {}

    public static Row measure(int events) throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                TemporaryDirectory state = TemporaryDirectory.create("manyuan-bench-streams")) {
            String address = broker.bootstrapServers();
            String count = String.valueOf(events);
            History.write(address, events);
            Cost plain = ChildJvm.run(PlainReplay.class, address, count);
            Cost topology =
                    ChildJvm.run(TopologyReplay.class, address, count, state.path().toString());
            double ratio = plain.cpuSeconds() / topology.cpuSeconds();
            return new Row(
                    "重放 replay of %,d events".formatted(events),
                    "events/CPU-s",
                    events / topology.cpuSeconds(),
                    events / plain.cpuSeconds(),
                    String.format(
                            Locale.ROOT,
                            "%.1f s (plain %.1f s); 1/%.0f, aim ≥ 1/25: %s",
                            topology.wallSeconds(),
                            plain.wallSeconds(),
                            1 / ratio,
                            ratio >= AIM ? "met" : "missed"));
        }
    }
}
