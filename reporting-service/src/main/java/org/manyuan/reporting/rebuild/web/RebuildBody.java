package org.manyuan.reporting.rebuild.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.rebuild.Progress;
import org.manyuan.reporting.version.CellDifference;
import org.manyuan.reporting.version.Rebuild;
import org.manyuan.reporting.version.VersionEvent;

/**
 * A rebuild as it is shown.
 *
 * @param differingCells of how many {@code comparedCells}; the first of them are {@code cells}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildBody(
        String id,
        int version,
        Phase phase,
        String requestedBy,
        Instant requestedAt,
        @Nullable ProgressBody progress,
        @Nullable Long comparedCells,
        @Nullable Long differingCells,
        @Nullable List<CellDifference> cells,
        @Nullable String endedBy) {

    enum Phase {
        BUILDING,
        COMPARING,
        /** Both versions go on until somebody decides. */
        READY,
        SWITCHED,
        /** Given up by a person, or refused because another one was under way. */
        FAILED
    }

    record ProgressBody(long folded, long records, long percent) {}

    static RebuildBody of(Rebuild rebuild, @Nullable Progress progress) {
        VersionEvent.Compared compared = rebuild.compared();
        return new RebuildBody(
                rebuild.id(),
                rebuild.version(),
                phase(rebuild, progress),
                rebuild.request().by(),
                rebuild.request().at(),
                progress == null
                        ? null
                        : new ProgressBody(
                                progress.folded(), progress.records(), progress.percent()),
                compared == null ? null : Long.valueOf(compared.cells()),
                compared == null ? null : Long.valueOf(compared.differing()),
                compared == null ? null : compared.first(),
                rebuild.endedBy());
    }

    /** It can be compared as soon as it holds what there was when it was asked for. */
    private static Phase phase(Rebuild rebuild, @Nullable Progress progress) {
        return switch (rebuild.state()) {
            case UNDER_WAY ->
                    progress != null && progress.folded() >= rebuild.request().records()
                            ? Phase.COMPARING
                            : Phase.BUILDING;
            case COMPARED -> Phase.READY;
            case SWITCHED -> Phase.SWITCHED;
            case DROPPED, REFUSED -> Phase.FAILED;
        };
    }
}
