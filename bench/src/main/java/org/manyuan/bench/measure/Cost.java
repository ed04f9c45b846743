package org.manyuan.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/**
 * What a JVM of our own has used since a moment.
 *
 * @param heapBytes the most that its heap has held, what was garbage already included
 */
public record Cost(long cpuNanos, long wallNanos, long heapBytes) {

    public static Cost now() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Cost(system.getProcessCpuTime(), System.nanoTime(), peak());
    }

    public Cost since(Cost before) {
        return new Cost(cpuNanos - before.cpuNanos, wallNanos - before.wallNanos, heapBytes);
    }

    /** As a child prints it. */
    public String line() {
        return cpuNanos + " " + wallNanos + " " + heapBytes;
    }

    static Cost parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    public double cpuSeconds() {
        return cpuNanos / 1e9;
    }

    public double wallSeconds() {
        return wallNanos / 1e9;
    }

    public double heapMegabytes() {
        return heapBytes / (double) (1 << 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
