package org.manyuan.project.bundle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.project.bundle.PackageTarget;
import org.manyuan.project.bundle.PackageTarget.Standing;
import org.manyuan.project.bundle.ProjectPackage;

/**
 * How a zone stands with its packages of a year; without a target where the plan asks for none.
 *
 * @param drawnUp all that were not withdrawn
 * @param submittedInTime those handed in by {@code dueOn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZonePackages(
        String zoneId,
        String name,
        int year,
        int drawnUp,
        long submitted,
        @Nullable Long submittedInTime,
        @Nullable Long required,
        @Nullable LocalDate dueOn,
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Standing standing) {

    static ZonePackages of(
            ZoneFacts zone,
            int year,
            List<ProjectPackage> packages,
            @Nullable PackageTarget target,
            LocalDate today) {
        long submitted = packages.stream().filter(each -> each.submittedOn() != null).count();
        if (target == null) {
            return new ZonePackages(
                    zone.zoneId(),
                    zone.name(),
                    year,
                    packages.size(),
                    submitted,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        long inTime = target.inTime(packages);
        return new ZonePackages(
                zone.zoneId(),
                zone.name(),
                year,
                packages.size(),
                submitted,
                inTime,
                target.required().ceiling(),
                target.dueOn(),
                target.plan(),
                target.clause(),
                target.standing(inTime, today));
    }
}
