package org.manyuan.reporting.drilldown.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.drilldown.DrillDown;
import org.manyuan.reporting.drilldown.KnownFacts.SubjectFacts;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class DrillDownController {

    private final DrillDown drillDown;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;

    DrillDownController(DrillDown drillDown, Reports reports, Reach reach, ZoneDirectory zones) {
        this.drillDown = drillDown;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
    }

    @Schema(name = "DrillDown")
    record Body(
            @ArraySchema(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                ProjectItem.class,
                                                CaseItem.class,
                                                PackageItem.class
                                            }))
                    List<Object> items,
            int page,
            int size,
            long total,
            Map<String, Map<Integer, Long>> upTo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectItem(
            String projectId,
            String zoneId,
            String name,
            ProjectKind kind,
            Stage stage,
            LocalDate enteredOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate producedOn,
            @Nullable LocalDate terminatedOn,
            @Nullable BigDecimal contractAmountWan) {

        static ProjectItem of(String projectId, ProjectFacts facts) {
            return new ProjectItem(
                    projectId,
                    facts.zoneId(),
                    facts.name(),
                    facts.kind(),
                    facts.stage(),
                    facts.enteredOn(),
                    facts.signedOn(),
                    facts.startedOn(),
                    facts.producedOn(),
                    facts.terminatedOn(),
                    facts.signedOn() == null ? null : amount(facts.contractAmount()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseItem(
            String caseId,
            String zoneId,
            String name,
            CaseKind kind,
            CaseStatus status,
            LocalDate identifiedOn,
            @Nullable LocalDate disposedOn,
            @Nullable BigDecimal areaMu) {

        static CaseItem of(String caseId, CaseFacts facts) {
            return new CaseItem(
                    caseId,
                    facts.zoneId(),
                    facts.name(),
                    facts.kind(),
                    facts.disposedOn() == null ? CaseStatus.OPEN : CaseStatus.DISPOSED,
                    facts.identifiedOn(),
                    facts.disposedOn(),
                    facts.kind() == CaseKind.IDLE_LAND ? amount(facts.area()) : null);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PackageItem(String packageId, String zoneId, int year, @Nullable LocalDate submittedOn) {

        static PackageItem of(String packageId, PackageFacts facts) {
            return new PackageItem(packageId, facts.zoneId(), facts.year(), facts.submittedOn());
        }
    }

    @GetMapping("/api/reports/kpis/{code}/projects")
    @Operation(summary = "下钻:指标背后的项目、处置事项或项目包", description = "part=numerator(默认)或 denominator")
    Body behind(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        reports.requireComplete();
        PageRequest request = PageRequest.of(page, size);
        EventMetric metric =
                EventMetric.ofCode(code)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.NOT_FOUND,
                                        Fault.at("/code", "fault.metric", code)));
        QuestionReader query = new QuestionReader(zones);
        boolean numerator = query.isNumerator(part, metric);
        Question question = query.question(scope, year, asOf, caliber);
        reach.requireProjects(reports.members(question), caller);
        DrillDown.Behind behind = drillDown.behind(metric, numerator, question);
        Page<SubjectFacts> cut = request.cut(behind.subjects());
        return new Body(
                cut.items().stream().map(subject -> item(metric, subject)).toList(),
                cut.page(),
                cut.size(),
                cut.total(),
                behind.upTo());
    }

    private static Object item(EventMetric metric, SubjectFacts subject) {
        if (metric == EventMetric.PROJECT_PACKAGES) {
            return PackageItem.of(subject.subject(), PackageFacts.fromBytes(subject.facts()));
        }
        return metric.isDisposal()
                ? CaseItem.of(subject.subject(), CaseFacts.fromBytes(subject.facts()))
                : ProjectItem.of(subject.subject(), ProjectFacts.fromBytes(subject.facts()));
    }

    private static BigDecimal amount(long hundredths) {
        return Figure.plain(Hundredths.toDecimal(hundredths));
    }
}
