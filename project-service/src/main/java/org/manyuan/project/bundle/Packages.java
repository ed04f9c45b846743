package org.manyuan.project.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;

/** The project packages for those who look at them. */
public interface Packages {

    Optional<Aggregate<ProjectPackage>> find(String packageId);

    List<Entry> list(Filter filter, Order order, boolean descending, long offset, int size);

    long count(Filter filter);

    /** All of a year that were not withdrawn, by zone. */
    Map<String, List<ProjectPackage>> ofYear(@Nullable List<String> zoneIds, int year);

    /** A package without its ledger. */
    record Entry(String packageId, int version, ProjectPackage state) {}

    /**
     * @param zoneIds the zones they are bounded to; null for the whole province
     */
    record Filter(
            @Nullable List<String> zoneIds,
            @Nullable Integer year,
            @Nullable PackageStatus status,
            @Nullable String projectId) {}

    /** In which orders they can be listed. */
    enum Order {
        PACKAGE_ID,
        ZONE_ID,
        YEAR,
        NAME,
        SUBMITTED_ON
    }
}
