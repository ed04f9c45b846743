package org.manyuan.project.bundle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.PackageFacts;

/**
 * 项目包: projects of a zone's leading industry that are offered to investors together.
 *
 * @param submittedOn when the zone handed it in; null while it is being drawn up
 * @param withdrawn whether it was taken back: it counts as never drawn up
 */
public record ProjectPackage(
        String zoneId,
        int year,
        String name,
        String leadingIndustry,
        List<String> projectIds,
        @Nullable LocalDate submittedOn,
        boolean withdrawn) {

    public ProjectPackage {
        projectIds = List.copyOf(projectIds);
    }

    ProjectPackage withdraw() {
        return new ProjectPackage(
                zoneId, year, name, leadingIndustry, projectIds, submittedOn, true);
    }

    public PackageStatus status() {
        if (withdrawn) {
            return PackageStatus.WITHDRAWN;
        }
        return submittedOn == null ? PackageStatus.DRAFT : PackageStatus.SUBMITTED;
    }

    PackageFacts facts() {
        return new PackageFacts(zoneId, year, submittedOn, withdrawn);
    }
}
