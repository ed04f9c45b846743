package org.manyuan.project.phase.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.Phase;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_projects:read')")
@Tag(name = "projects")
class PhasesController {

    private final VisibleProjects visible;
    private final Clock clock;

    PhasesController(VisibleProjects visible, Clock clock) {
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/api/projects/{projectId}/phases")
    @Operation(summary = "分期供地", description = "每一期的起止与状态:AHEAD 未开始、UNDER_WAY 进行中、ENDED 已到期")
    Page<PhaseView> phases(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        List<Phase> phases = visible.get(projectId, caller).state().details().phases();
        LocalDate today = LocalDate.now(clock);
        return request.cut(
                phases == null
                        ? List.of()
                        : IntStream.range(0, phases.size())
                                .mapToObj(
                                        index -> PhaseView.of(index + 1, phases.get(index), today))
                                .toList());
    }
}
