package org.manyuan.zone.returns.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.zone.registry.Zone;

/** Which returns a list shows, and in which order. */
record ReturnQuery(
        @Nullable Period period,
        @Nullable String city,
        ReturnView.@Nullable State status,
        @Nullable Boolean late,
        Order order) {

    /**
     * @throws RefusedException {@code validation} with every fault
     */
    static ReturnQuery read(
            @Nullable String period,
            @Nullable String city,
            @Nullable String status,
            @Nullable String late,
            @Nullable String sort,
            String sortedBy) {
        List<Fault> faults = new ArrayList<>();
        Period known = period == null || period.isBlank() ? null : Period.parse(period.strip());
        if (known == null && period != null && !period.isBlank()) {
            faults.add(Fault.at("/query/period", "fault.period"));
        }
        if (late != null && !late.equals("true") && !late.equals("false")) {
            faults.add(Fault.at("/query/late", "fault.boolean"));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
        QueryParameters query = new QueryParameters();
        ReturnQuery read =
                new ReturnQuery(
                        known,
                        query.text("city", city),
                        query.constant("status", status, ReturnView.State.class),
                        late == null ? null : Boolean.valueOf(late),
                        query.order(sort, ReturnOrder.fields(), sortedBy));
        query.refuseFaults();
        return read;
    }

    boolean concerns(Zone zone) {
        return city == null || city.equals(zone.particulars().cityCode());
    }

    boolean matches(ReturnView view) {
        return (status == null || status == view.status()) && (late == null || late == view.late());
    }
}
