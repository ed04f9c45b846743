package org.manyuan.bench.replay;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a JVM of our own has used since a moment. */
record Cost(long cpuNanos, long wallNanos) {

    static Cost now() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Cost(system.getProcessCpuTime(), System.nanoTime());
    }

    Cost since(Cost before) {
        return new Cost(cpuNanos - before.cpuNanos, wallNanos - before.wallNanos);
    }

    /** As a child prints it. */
    String line() {
        return cpuNanos + " " + wallNanos;
    }

    static Cost parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    double cpuSeconds() {
        return cpuNanos / 1e9;
    }

    double wallSeconds() {
        return wallNanos / 1e9;
    }
}
