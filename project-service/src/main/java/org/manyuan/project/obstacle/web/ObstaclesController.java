package org.manyuan.project.obstacle.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "obstacles", description = "受阻问题")
class ObstaclesController {

    private static final int MOST_PROJECTS = 100_000;

    private final MongoAggregates<Project> projects;
    private final VisibleProjects visible;
    private final Clock clock;

    ObstaclesController(MongoAggregates<Project> projects, VisibleProjects visible, Clock clock) {
        this.projects = projects;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/api/projects/{projectId}/obstacles")
    @Operation(summary = "一个项目的受阻问题")
    Page<ObstacleView> ofProject(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        Project project = visible.get(projectId, caller).state();
        return request.cut(views(projectId, project).toList());
    }

    @GetMapping("/api/obstacles")
    @Operation(summary = "受阻问题", description = "未解决的,最早到期的在前;level 与 overdue 可筛选")
    Page<ObstacleView> open(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        ObstacleLevel only = level(level);
        Boolean late = overdue == null ? null : overdue(overdue);
        List<String> zones = visible.zones(caller, zone, city);
        Bson held = exists("state.obstacles.0");
        return request.cut(
                projects
                        .list(
                                zones == null ? held : and(in("state.zoneId", zones), held),
                                ascending("_id"),
                                0,
                                MOST_PROJECTS)
                        .stream()
                        .flatMap(each -> views(each.subject(), each.state()))
                        .filter(ObstacleView::open)
                        .filter(view -> only == null || view.level() == only)
                        .filter(view -> late == null || view.overdue() == late)
                        .sorted(
                                Comparator.comparing(ObstacleView::dueOn)
                                        .thenComparing(ObstacleView::projectId)
                                        .thenComparing(ObstacleView::obstacleId))
                        .toList());
    }

    private Stream<ObstacleView> views(String projectId, Project project) {
        LocalDate today = LocalDate.now(clock);
        return project.obstacles().stream()
                .map(obstacle -> ObstacleView.of(projectId, project, obstacle, today));
    }

    private static @Nullable ObstacleLevel level(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Stream.of(ObstacleLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> wrong("level"));
    }

    private static boolean overdue(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("overdue");
        };
    }

    private static RefusedException wrong(String parameter) {
        return new RefusedException(
                ProblemType.VALIDATION, Fault.at("/query/" + parameter, "fault.wrong-value"));
    }
}
