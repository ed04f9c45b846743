package org.manyuan.zone.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.returns.ReturnStatus;

/**
 * What became of a zone's rows.
 *
 * @param zoneId as it stands in the form
 * @param status of the return then; null where there is none, or none that the caller may see
 * @param version of the return then; 0 where there is none
 * @param problem null unless refused
 */
public record ReturnResult(
        String zoneId,
        Outcome outcome,
        @Nullable ReturnStatus status,
        int version,
        @Nullable ProblemType problem,
        List<CellFault> faults) {

    /** Of a dry run, what would become of them. */
    public enum Outcome {
        /** 已填入草稿 */
        FILLED,
        /** 已提交 */
        SUBMITTED,
        /** 与已填报的相同 */
        UNCHANGED,
        /** 没有填写任何内容 */
        EMPTY,
        /** 未接受,该开发区的各行均未填入 */
        REFUSED
    }

    public ReturnResult {
        faults = List.copyOf(faults);
    }

    static ReturnResult of(
            String zoneId, Outcome outcome, @Nullable ReturnStatus status, int version) {
        return new ReturnResult(zoneId, outcome, status, version, null, List.of());
    }

    static ReturnResult refused(String zoneId, ProblemType problem, List<CellFault> faults) {
        return new ReturnResult(zoneId, Outcome.REFUSED, null, 0, problem, faults);
    }

    public @Nullable Refusal refusal() {
        return problem == null
                ? null
                : new Refusal(problem, faults.stream().map(CellFault::fault).toList());
    }
}
