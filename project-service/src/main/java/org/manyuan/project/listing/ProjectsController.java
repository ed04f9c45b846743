package org.manyuan.project.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Project;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "projects", description = "投资项目与台账")
class ProjectsController {

    private final MongoAggregates<Project> projects;
    private final VisibleProjects visible;
    private final ProjectQuery.Reader queries;
    private final long mostCounted;

    /**
     * @param mostCounted the greatest total of a search: a long word that nearly all have is looked
     *     for in each that is counted, and nobody pages so far
     */
    ProjectsController(
            MongoAggregates<Project> projects,
            VisibleProjects visible,
            ProjectQuery.Reader queries,
            @Value("${manyuan.search.most-counted:10000}") long mostCounted) {
        this.projects = projects;
        this.visible = visible;
        this.queries = queries;
        this.mostCounted = mostCounted;
    }

    @GetMapping
    @Operation(
            summary = "项目列表",
            description =
                    "按管辖范围;sort 如 name、-signedOn;q 查找名称、投资方、专管员、编号,多个词以空格分开;查到太多(超过 10000)时不再数下去,totalIsLowerBound 为 true")
    Page<ProjectView> list(
            @ParameterObject ProjectParameters asked,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        ProjectQuery query = queries.read(asked, caller);
        List<ProjectView> items =
                projects
                        .list(query.condition(), query.order(), request.offset(), request.size())
                        .stream()
                        .map(each -> ProjectView.of(each.subject(), each.version(), each.state()))
                        .toList();
        return asked.q() == null
                ? new Page<>(
                        items, request.page(), request.size(), projects.count(query.condition()))
                : Page.countedTo(
                        mostCounted,
                        items,
                        request,
                        projects.countTo(mostCounted + 1, query.condition()));
    }

    @GetMapping("/{projectId}")
    @Operation(summary = "项目", description = "ETag 为当前版本")
    ResponseEntity<ProjectView> get(@PathVariable String projectId, Caller caller) {
        Aggregate<Project> project = visible.get(projectId, caller);
        return ResponseEntity.ok()
                .eTag("\"" + project.version() + "\"")
                .body(ProjectView.of(projectId, project.version(), project.state()));
    }

    @GetMapping("/{projectId}/ledger")
    @Operation(summary = "台账", description = "此项目被接受的所有事件,按序号,从不删除")
    Page<LedgerLine> ledger(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        return LedgerLine.page(PageRequest.of(page, size), visible.get(projectId, caller).events());
    }
}
