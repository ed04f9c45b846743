package org.manyuan.project.listing;

import com.mongodb.client.MongoCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.AnswersWorkbook;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.lifecycle.Project;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "projects")
class ProjectExportController {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final MongoAggregates<Project> projects;
    private final ProjectQuery.Reader queries;
    private final ZoneDirectory zones;
    private final Clock clock;

    ProjectExportController(
            MongoAggregates<Project> projects,
            ProjectQuery.Reader queries,
            ZoneDirectory zones,
            Clock clock) {
        this.projects = projects;
        this.queries = queries;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/api/projects.xlsx")
    @Operation(summary = "导出项目列表", description = "与项目列表相同的筛选和排序,全部行;工作表“项目”及“说明”(筛选条件、数据截至、导出人、条数)")
    @AnswersWorkbook
    void export(
            @ParameterObject ProjectParameters asked, HttpServletResponse response, Caller caller)
            throws IOException {
        ProjectQuery query = queries.read(asked, caller);
        if (projects.isLongerThan(ProjectWorkbook.MOST_ROWS, query.condition())) {
            throw new RefusedException(
                    ProblemType.TOO_LARGE,
                    Fault.at("/query", "fault.too-many-rows", ProjectWorkbook.MOST_ROWS));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (MongoCursor<Listed<Project>> found = projects.walk(query.condition(), query.order())) {
            ProjectWorkbook.write(
                    rows(found),
                    about(asked, now, caller),
                    Workbooks.download(response, "项目清单-" + now.toLocalDate() + ".xlsx"));
        }
    }

    private Iterator<List<@Nullable Object>> rows(Iterator<Listed<Project>> found) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                Listed<Project> each = found.next();
                return ProjectColumn.cells(
                        new ProjectColumn.Row(
                                ProjectView.of(each.subject(), each.version(), each.state()),
                                zoneName(each.state().zoneId())));
            }
        };
    }

    private String zoneName(String zoneId) {
        ZoneFacts zone = zones.find(zoneId);
        return zone == null ? "" : zone.name();
    }

    private static Map<String, String> about(
            ProjectParameters asked, OffsetDateTime now, Caller caller) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("数据截至", SECONDS.format(now));
        about.put("导出人", caller.subject());
        Map<String, String> filters = asked.given();
        if (filters.isEmpty()) {
            about.put("筛选条件", "无(管辖范围内全部项目)");
        }
        filters.forEach((name, value) -> about.put("筛选:" + name, value));
        return about;
    }
}
