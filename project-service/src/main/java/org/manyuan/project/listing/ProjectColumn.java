package org.manyuan.project.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.Stage;
import org.manyuan.project.workbook.Labels;

/** A column of the exported list: its header, its width in characters, and what stands in it. */
record ProjectColumn(String header, int width, Function<Row, @Nullable Object> value) {

    /** A project and what its zone is called. */
    record Row(ProjectView project, String zoneName) {}

    static final List<ProjectColumn> ALL =
            List.of(
                    of("项目编号", 20, ProjectView::projectId),
                    of("项目名称", 40, ProjectView::name),
                    of("开发区编号", 12, ProjectView::zoneId),
                    new ProjectColumn("开发区", 28, Row::zoneName),
                    of("项目类型", 14, project -> Labels.KINDS.of(project.kind())),
                    of("阶段", 8, project -> Labels.STAGES.of(project.stage())),
                    of("行业代码", 10, ProjectView::industry),
                    of("投资方", 32, ProjectView::investorName),
                    of("总投资(万元)", 16, ProjectView::totalInvestmentWan),
                    of("合同金额(万元)", 16, ProjectView::contractAmountWan),
                    of("固定资产投资(万元)", 18, ProjectView::fixedAssetInvestmentWan),
                    of("用地(亩)", 10, ProjectView::landMu),
                    of(
                            "供地方式",
                            10,
                            project ->
                                    project.placement() == null
                                            ? null
                                            : Labels.PLACEMENTS.of(project.placement())),
                    of("专管员", 12, ProjectView::owner),
                    of("登记日期", 12, ProjectColumn::registeredOn),
                    of("签约日期", 12, on(Stage.SIGNED)),
                    of("开工日期", 12, on(Stage.UNDER_CONSTRUCTION)),
                    of("投产日期", 12, on(Stage.IN_PRODUCTION)),
                    of("终止日期", 12, on(Stage.TERMINATED)),
                    of("计划开工日期", 12, ProjectView::plannedStartOn),
                    of("计划投产日期", 12, ProjectView::plannedProductionOn),
                    of("到位资金(万元)", 16, ProjectView::arrivedWan),
                    of("未解决受阻问题", 10, ProjectView::openObstacles));

    /** What stands in all columns. */
    static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(ALL.size());
        for (ProjectColumn column : ALL) {
            cells.add(column.value().apply(row));
        }
        return cells;
    }

    private static ProjectColumn of(
            String header, int width, Function<ProjectView, @Nullable Object> value) {
        return new ProjectColumn(header, width, row -> value.apply(row.project()));
    }

    private static Function<ProjectView, @Nullable Object> on(Stage stage) {
        return project -> project.dates().get(stage);
    }

    /** In whichever of the two first stages it was entered. */
    private static @Nullable LocalDate registeredOn(ProjectView project) {
        return Stream.of(Stage.RESERVE, Stage.NEGOTIATING)
                .map(project.dates()::get)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
