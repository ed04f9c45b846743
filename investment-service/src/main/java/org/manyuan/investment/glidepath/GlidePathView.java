package org.manyuan.investment.glidepath;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.manyuan.contracts.disposal.CaseKind;

/** The glide paths of a scope as the interface shows them: as a whole, and zone by zone. */
@Schema(name = "GlidePaths")
record GlidePathView(
        CaseKind kind,
        int year,
        @Schema(example = "jx-2018-2020") String plan,
        String clause,
        @Schema(example = "附件4·12") String source,
        LocalDate from,
        LocalDate baselineDate,
        @Schema(description = "整个范围") Path whole,
        @Schema(description = "各开发区") List<ZonePath> items,
        int page,
        int size,
        long total) {

    /** The path of a zone. */
    @Schema(name = "ZoneGlidePath")
    record ZonePath(String zoneId, Path path) {}

    /** What the end of the year that was asked for demands and brought, and all year ends. */
    @Schema(name = "GlidePath")
    record Path(
            @Schema(description = "基数") long base,
            @Schema(description = "所选年份年底应完成") long required,
            @Schema(description = "行动开始以来至所选年份年底已完成") long done,
            @Schema(description = "尚需完成") long stillNeeded,
            @Schema(description = "基准日之后新认定") long identifiedLater,
            @Schema(description = "其中已处置") long identifiedLaterDisposed,
            List<Step> years) {

        static Path of(GlidePath path, int year) {
            Step asked =
                    path.years().stream()
                            .filter(each -> each.year() <= year)
                            .reduce((first, second) -> second)
                            .map(Step::of)
                            .orElse(new Step(year, "0", 0, 0, 0));
            return new Path(
                    path.base(),
                    asked.required(),
                    asked.done(),
                    asked.stillNeeded(),
                    path.identifiedLater(),
                    path.identifiedLaterDisposed(),
                    path.years().stream().map(Step::of).toList());
        }
    }

    /** A year end. */
    @Schema(name = "GlidePathYear")
    record Step(
            int year,
            @Schema(description = "应完成的比例", example = "1/3") String share,
            long required,
            long done,
            long stillNeeded) {

        static Step of(GlidePath.YearEnd end) {
            return new Step(
                    end.year(),
                    end.share().toString(),
                    end.required(),
                    end.done(),
                    end.stillNeeded());
        }
    }
}
