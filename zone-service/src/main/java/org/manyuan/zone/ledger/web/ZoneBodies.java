package org.manyuan.zone.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.zone.registry.Land;
import org.manyuan.zone.registry.Park;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by {@link org.manyuan.zone.registry.ZoneCommandReader}.
 */
final class ZoneBodies {

    private ZoneBodies() {}

    @Schema(name = "ZoneRegistration")
    record Registration(
            @Schema(example = "S367001", pattern = "[A-Za-z0-9][A-Za-z0-9-]{0,31}") String zoneId,
            String name,
            ZoneLevel level,
            ZoneKind kind,
            @Schema(description = "设区市代码", example = "360100") String cityCode,
            @Schema(description = "区县代码") @Nullable String countyCode,
            @Schema(description = "核准面积,公顷,至多两位小数", example = "980") BigDecimal areaHa,
            @Schema(description = "首位/主攻产业") @Nullable List<String> leadingIndustries,
            @Schema(description = "批准年月", example = "2000-04") @Nullable String approved,
            @Schema(description = "全国目录中的序号") @Nullable Integer catalogueNo) {}

    @Schema(name = "ZoneRevision")
    record Revision(
            @Nullable String name,
            @Nullable ZoneLevel level,
            @Nullable ZoneKind kind,
            @Nullable String cityCode,
            @Nullable String countyCode,
            @Nullable BigDecimal areaHa,
            @Nullable List<String> leadingIndustries,
            @Schema(description = "园,整体替换;超过政策计划所定个数须有 parksWaiver") @Nullable List<Park> parks,
            @Schema(description = "超限理由,仅省级可填") @Nullable Waiver parksWaiver,
            @Schema(description = "用地,公顷,逐项合并") @Nullable Land land) {}

    @Schema(name = "ParksWaiverReason")
    record Waiver(String reason) {}
}
