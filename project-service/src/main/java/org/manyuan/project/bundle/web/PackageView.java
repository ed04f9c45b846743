package org.manyuan.project.bundle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.project.bundle.PackageStatus;
import org.manyuan.project.bundle.ProjectPackage;

/** A project package as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageView(
        String packageId,
        int version,
        String zoneId,
        int year,
        String name,
        String leadingIndustry,
        List<String> projectIds,
        @Nullable LocalDate submittedOn,
        PackageStatus status) {

    static PackageView of(String packageId, int version, ProjectPackage state) {
        return new PackageView(
                packageId,
                version,
                state.zoneId(),
                state.year(),
                state.name(),
                state.leadingIndustry(),
                state.projectIds(),
                state.submittedOn(),
                state.status());
    }
}
