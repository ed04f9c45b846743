package org.manyuan.project.board.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.board.Board;
import org.manyuan.project.board.Board.OwnerTally;
import org.manyuan.project.board.Board.Shown;
import org.manyuan.project.board.Tally;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "projects")
class BoardController {

    private static final int DUE_DAYS = 30;
    private static final int MOST_DAYS = 3_660;
    private static final int CARDS = 5;
    private static final int MOST_CARDS = 50;
    private static final String MOST_OVERDUE = "-overdue";

    private final Board board;
    private final VisibleProjects visible;
    private final RulesInForce rules;
    private final Clock clock;

    BoardController(Board board, VisibleProjects visible, RulesInForce rules, Clock clock) {
        this.board = board;
        this.visible = visible;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/board")
    @Operation(
            summary = "挂图作战",
            description =
                    "每个阶段一栏:个数、dueWithin 天内到期、已逾期、受阻逾期、久无进展(黄、红、建议退库),"
                            + "与最急的几张卡片;某一栏的全部项目见 /api/projects?stage=")
    BoardView board(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String dueWithin,
            @RequestParam(required = false) @Nullable String cards,
            @Parameter(hidden = true) Caller caller) {
        QueryParameters query = new QueryParameters();
        Shown shown = shown(query, zone, city, kind, industry, owner, dueWithin, caller);
        Integer most = query.count("cards", cards, MOST_CARDS);
        query.refuseFaults();
        Map<Stage, Tally> tallies = board.perStage(shown);
        return new BoardView(
                shown.today(),
                shown.dueUntil(),
                shown.idle(),
                Stream.of(Stage.values())
                        .map(stage ->
                                new BoardView.Column(
                                        stage,
                                        tallies.getOrDefault(stage, Tally.NONE),
                                        // of what is finished nothing is urgent
                                        stage.compareTo(Stage.IN_PRODUCTION) < 0
                                                ? board.cards(
                                                        shown, stage, most == null ? CARDS : most)
                                                : List.of()))
                        .toList());
    }

    @GetMapping("/owners")
    @Operation(summary = "专人负责", description = "每位专管员的项目数,按阶段与到期、逾期、久无进展;默认逾期多的在前")
    Page<OwnerTally> owners(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String dueWithin,
            @Parameter(
                            description =
                                    "owner、count、due、overdue、obstructed、yellow、red、removal,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        Shown shown = shown(query, zone, city, kind, industry, owner, dueWithin, caller);
        QueryParameters.Order order =
                query.order(sort == null ? MOST_OVERDUE : sort, board.sortable(), "owner");
        query.refuseFaults();
        List<OwnerTally> owners = board.perOwner(shown, order, request.offset(), request.size());
        return new Page<>(owners, request.page(), request.size(), board.owners(shown));
    }

    private Shown shown(
            QueryParameters query,
            @Nullable String zone,
            @Nullable String city,
            @Nullable String kind,
            @Nullable String industry,
            @Nullable String owner,
            @Nullable String dueWithin,
            Caller caller) {
        Integer days = query.count("dueWithin", dueWithin, MOST_DAYS);
        LocalDate today = LocalDate.now(clock);
        return new Shown(
                visible.zones(caller, zone, city),
                query.constant("kind", kind, ProjectKind.class),
                query.text("industry", industry),
                query.text("owner", owner),
                today,
                today.plusDays(days == null ? DUE_DAYS : days),
                rules.on(today).idle());
    }
}
