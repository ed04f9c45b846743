package org.manyuan.project.obstacle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.listing.VisibleProjects;
import org.manyuan.project.obstacle.HeldUp;
import org.manyuan.project.obstacle.Obstacles;
import org.manyuan.project.obstacle.Obstacles.LevelCount;
import org.manyuan.project.obstacle.Obstacles.Supervised;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "obstacles", description = "受阻问题")
class ObstaclesController {

    private final Obstacles obstacles;
    private final VisibleProjects visible;
    private final Clock clock;

    ObstaclesController(Obstacles obstacles, VisibleProjects visible, Clock clock) {
        this.obstacles = obstacles;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/api/projects/{projectId}/obstacles")
    @Operation(summary = "一个项目的受阻问题", description = "已解决的也在内")
    Page<ObstacleView> ofProject(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        LocalDate today = LocalDate.now(clock);
        Project project = visible.get(projectId, caller).state();
        return request.cut(
                project.obstacles().stream()
                        .map(each -> ObstacleView.of(HeldUp.of(projectId, project, each), today))
                        .toList());
    }

    @GetMapping("/api/obstacles")
    @Operation(
            summary = "受阻问题督办清单",
            description = "未终止项目的未解决问题,默认最早到期的(逾期的)在前;level 为 COUNTY、CITY 或 PROVINCE")
    Page<ObstacleView> open(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @Parameter(
                            description =
                                    "dueOn、raisedOn、number、projectId、projectName、zoneId、owner,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Supervised supervised =
                new Supervised(
                        visible.zones(caller, zone, city),
                        query.constant("level", level, ObstacleLevel.class),
                        query.flag("overdue", overdue),
                        query.text("owner", owner),
                        LocalDate.now(clock));
        QueryParameters.Order order = query.order(sort, obstacles.sortable(), "dueOn");
        query.refuseFaults();
        return new Page<>(
                obstacles.list(supervised, order, request.offset(), request.size()).stream()
                        .map(each -> ObstacleView.of(each, supervised.today()))
                        .toList(),
                request.page(),
                request.size(),
                obstacles.count(supervised));
    }

    @GetMapping("/api/obstacles/levels")
    @Operation(summary = "各级受阻问题数", description = "每级未解决与其中逾期的个数")
    LevelCounts perLevel(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @Parameter(hidden = true) Caller caller) {
        List<String> zones = visible.zones(caller, zone, city);
        return new LevelCounts(obstacles.perLevel(zones, LocalDate.now(clock)));
    }

    /** As many items as there are levels. */
    record LevelCounts(List<LevelCount> items) {}
}
