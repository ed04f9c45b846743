package org.manyuan.reporting.snapshot;

import java.util.SortedMap;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.lengthy.Reading;
import org.springframework.stereotype.Component;

/**
 * Takes the present moment. The events' sums and their offsets are of one flush; what the zones'
 * topic says is read from there up to offsets that are known before, so that both can be had again.
 */
@Component
public class Moments {

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Sources sources;

    Moments(Reports reports, ZoneDirectory zones, Sources sources) {
        this.reports = reports;
        this.zones = zones;
        this.sources = sources;
    }

    /**
     * @param reading told how far it is
     */
    public Moment now(Reading reading) {
        reports.requireComplete();
        SortedMap<Integer, Long> upToZones = zones.upTo();
        Cube.Whole events = reports.cube().whole();
        return Moment.of(
                events.zones(), events.upTo(), sources.surroundings(upToZones, reading), upToZones);
    }
}
