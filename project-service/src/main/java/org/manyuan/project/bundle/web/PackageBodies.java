package org.manyuan.project.bundle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by {@link org.manyuan.project.bundle.PackageCommandReader}.
 */
final class PackageBodies {

    private PackageBodies() {}

    @Schema(name = "PackageDrawing")
    record Drawing(
            String zoneId,
            @Schema(example = "2019") int year,
            String name,
            @Schema(description = "首位/主攻产业") String leadingIndustry,
            @Schema(description = "该开发区的项目") List<String> projectIds,
            @Schema(description = "报送日期") @Nullable LocalDate submittedOn) {}

    @Schema(name = "PackageRevision")
    record Revision(
            @Nullable String name,
            @Nullable String leadingIndustry,
            @Nullable List<String> projectIds,
            @Nullable LocalDate submittedOn) {}

    @Schema(name = "PackageWithdrawal")
    record Withdrawal(String reason) {}
}
