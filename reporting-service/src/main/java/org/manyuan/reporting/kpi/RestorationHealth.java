package org.manyuan.reporting.kpi;

import org.manyuan.reporting.cube.CubeReader;
import org.manyuan.reporting.cube.Restoration;
import org.manyuan.reporting.fold.StoreRestoration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells at {@code /actuator/health/restoration} how far the start has come. */
@Component("figures")
class RestorationHealth implements HealthIndicator {

    private final CubeReader cells;
    private final StoreRestoration stores;

    RestorationHealth(CubeReader cells, StoreRestoration stores) {
        this.cells = cells;
        this.stores = stores;
    }

    @Override
    public Health health() {
        Restoration read = cells.restoration();
        return (cells.isComplete() ? Health.up() : Health.outOfService())
                .withDetail("read", read.read())
                .withDetail("toRead", Math.max(0, read.toRead()))
                .withDetail("percent", read.percent())
                .withDetail("storesRestored", stores.restored())
                .withDetail("storesToRestore", stores.toRestore())
                .build();
    }
}
