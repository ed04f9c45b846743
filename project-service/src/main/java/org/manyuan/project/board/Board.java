package org.manyuan.project.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.paging.QueryParameters.Order;

/** 挂图作战: how many projects stand where, and what is due of them. */
public interface Board {

    /** A stage without any project is left out. */
    Map<Stage, Tally> perStage(Shown shown);

    /** The fields by which owners can be listed. */
    SortedSet<String> sortable();

    /** Projects that nobody owns are left out. */
    List<OwnerTally> perOwner(Shown shown, Order order, long offset, int size);

    long owners(Shown shown);

    /** Of one stage: the longest overdue first, then those longest without progress. */
    List<Card> cards(Shown shown, Stage stage, int most);

    /**
     * Which projects are shown, and by what they are judged.
     *
     * @param zoneIds the zones they are bounded to; null for the whole province
     * @param dueUntil the last day on which a plan counts as due
     */
    record Shown(
            @Nullable List<String> zoneIds,
            @Nullable ProjectKind kind,
            @Nullable String industry,
            @Nullable String owner,
            LocalDate today,
            LocalDate dueUntil,
            Rules.Idle idle) {}

    /** The projects of one owner 专管员, by stage and together. */
    record OwnerTally(String owner, Map<Stage, Long> stages, Tally total) {}
}
