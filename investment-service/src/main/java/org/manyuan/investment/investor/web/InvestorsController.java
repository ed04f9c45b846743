package org.manyuan.investment.investor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.desk.QueryDates;
import org.manyuan.investment.investor.Ranking;
import org.manyuan.investment.investor.ledger.InvestorBook;
import org.manyuan.investment.investor.ledger.InvestorQuery;
import org.manyuan.investment.investor.ledger.Investors.Kept;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/investors")
@PreAuthorize("hasAuthority('SCOPE_investments:read')")
@Tag(name = "investors", description = "招商目标客户资源库:客户、联系人、跟进记录与台账")
class InvestorsController {

    private static final String DEFAULT_ORDER = "investorId";

    private final InvestorBook book;
    private final InvestorAnswers answers;
    private final VisibleProjects projects;
    private final Reach reach;
    private final Clock clock;

    InvestorsController(
            InvestorBook book,
            InvestorAnswers answers,
            VisibleProjects projects,
            Reach reach,
            Clock clock) {
        this.book = book;
        this.answers = answers;
        this.projects = projects;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "客户列表", description = "本级及下级单位掌握的客户:开发区见本区的,设区市见本市及所辖开发区的,省见全部;默认按编号排序")
    Page<InvestorView> list(
            @Parameter(description = "名称的一部分,或统一社会信用代码、客户编号") @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "如 WORLD_500、INDUSTRY_LEADER") @RequestParam(required = false)
                    @Nullable String ranking,
            @Parameter(description = "产业链环节") @RequestParam(required = false)
                    @Nullable String chainLink,
            @Parameter(description = "开发区代码") @RequestParam(required = false) @Nullable String zone,
            @Parameter(description = "设区市代码") @RequestParam(required = false) @Nullable String city,
            @Parameter(description = "OVERDUE 逾期未跟进、PLANNED 已排期、NONE 未排期")
                    @RequestParam(required = false)
                    @Nullable String followUp,
            @Parameter(description = "下次跟进日期早于此日,YYYY-MM-DD") @RequestParam(required = false)
                    @Nullable String followUpBefore,
            @Parameter(description = "如 name、-followUpOn") @RequestParam(required = false)
                    @Nullable String sort,
            @Parameter(description = "从 0 起") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 至 200,默认 50") @RequestParam(required = false)
                    @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        String zoneId = query.text("zone", zone);
        String cityCode = query.text("city", city);
        String part = query.text("q", q);
        Ranking onList = query.constant("ranking", ranking, Ranking.class);
        String link = query.text("chainLink", chainLink);
        InvestorQuery.FollowUp due =
                query.constant("followUp", followUp, InvestorQuery.FollowUp.class);
        LocalDate before = QueryDates.read("followUpBefore", followUpBefore);
        QueryParameters.Order order = query.order(sort, book.sortable(), DEFAULT_ORDER);
        query.refuseFaults();
        LocalDate today = LocalDate.now(clock);
        Page<Kept> found =
                book.list(
                        new InvestorQuery(
                                reach.keepers(caller, zoneId, cityCode),
                                part,
                                onList,
                                link,
                                due,
                                before,
                                today,
                                order),
                        request);
        List<InvestorView> items =
                found.items().stream().map(each -> InvestorView.item(each, today)).toList();
        return new Page<>(items, found.page(), found.size(), found.total());
    }

    @GetMapping("/{investorId}")
    @Operation(summary = "客户", description = "联系电话均已脱敏;duplicates 列出其他单位登记的同一企业")
    ResponseEntity<InvestorView> get(
            @PathVariable String investorId, @Parameter(hidden = true) Caller caller) {
        return answers.of(ResponseEntity.ok(), book.get(investorId, caller), caller);
    }

    @GetMapping("/{investorId}/ledger")
    @Operation(summary = "台账", description = "所有事件,按序号,从不删除;查看完整电话号码也在其中")
    Page<LedgerLine> ledger(
            @PathVariable String investorId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        return LedgerLine.page(
                PageRequest.of(page, size), book.ledger(book.get(investorId, caller), caller));
    }

    @GetMapping("/{investorId}/contact-log")
    @Operation(summary = "跟进记录", description = "按日期,最近的在前")
    Page<ContactLogView> contactLog(
            @PathVariable String investorId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        return request.cut(
                book.contactLog(book.get(investorId, caller).events()).stream()
                        .map(each ->
                                ContactLogView.of(
                                        each, book.data(each, ContactLogView.Entry.class)))
                        .toList());
    }

    @GetMapping("/{investorId}/projects")
    @Operation(summary = "关联项目", description = "仅列出您的管辖范围内的项目")
    Page<ProjectLine> projects(
            @PathVariable String investorId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        return request.cut(
                projects.among(book.get(investorId, caller).state().projectIds(), caller));
    }
}
