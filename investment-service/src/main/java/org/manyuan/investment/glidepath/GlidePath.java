package org.manyuan.investment.glidepath;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.investment.disposal.DisposalCase;

/**
 * How far the disposal of some cases has come in a campaign, and how far it must come.
 *
 * @param base the cases identified on or before the baseline date that were still to be disposed of
 *     when the campaign began
 * @param years what each year end demands and brought, in order
 * @param identifiedLater cases that are no part of the base, as they were identified after it
 * @param identifiedLaterDisposed those of them that are disposed of
 */
record GlidePath(
        long base, List<YearEnd> years, long identifiedLater, long identifiedLaterDisposed) {

    GlidePath {
        years = List.copyOf(years);
    }

    /**
     * @param required baseline cases to be disposed of by then, ⌈base × share⌉
     * @param done baseline cases disposed of from the campaign's first day until then
     * @param stillNeeded what is left to be done
     */
    record YearEnd(int year, Fraction share, long required, long done, long stillNeeded) {}

    static GlidePath of(Collection<DisposalCase> cases, Campaign campaign) {
        List<DisposalCase> valid =
                cases.stream().filter(each -> each.status() != CaseStatus.WITHDRAWN).toList();
        List<DisposalCase> base = valid.stream().filter(each -> isBase(each, campaign)).toList();
        List<DisposalCase> later =
                valid.stream()
                        .filter(each -> each.identifiedOn().isAfter(campaign.baselineDate()))
                        .toList();
        List<YearEnd> years =
                campaign.shares().entrySet().stream()
                        .map(share -> yearEnd(base, share.getKey(), share.getValue()))
                        .toList();
        return new GlidePath(
                base.size(),
                years,
                later.size(),
                later.stream().filter(each -> each.disposal() != null).count());
    }

    private static boolean isBase(DisposalCase each, Campaign campaign) {
        DisposalCase.Disposal disposal = each.disposal();
        return !each.identifiedOn().isAfter(campaign.baselineDate())
                && (disposal == null || !disposal.disposedOn().isBefore(campaign.from()));
    }

    private static YearEnd yearEnd(List<DisposalCase> base, int year, Fraction share) {
        LocalDate end = LocalDate.of(year, 12, 31);
        long required = share.times(Fraction.of(base.size())).ceiling();
        long done = base.stream().filter(each -> isDisposedBy(each, end)).count();
        return new YearEnd(year, share, required, done, Math.max(0, required - done));
    }

    private static boolean isDisposedBy(DisposalCase each, LocalDate end) {
        DisposalCase.Disposal disposal = each.disposal();
        return disposal != null && !disposal.disposedOn().isAfter(end);
    }
}
