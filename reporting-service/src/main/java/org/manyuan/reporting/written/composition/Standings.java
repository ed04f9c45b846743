package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Status;

/** The figures of one scope. */
record Standings(List<Standing> all) {

    Standing of(EventMetric metric) {
        return all.stream()
                .filter(each -> each.code().equals(metric.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure " + metric.code()));
    }

    /** A plain amount made of events, which is always known. */
    BigDecimal amount(EventMetric metric) {
        return Objects.requireNonNull(of(metric).figure().numerator());
    }

    Stream<Standing> judged() {
        return all.stream().filter(each -> each.status() != Status.NO_TARGET);
    }

    long count(Status status) {
        return all.stream().filter(each -> each.status() == status).count();
    }
}
