package org.manyuan.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.fold.Readable;

class FactsTest {

    @Test
    void writesWhatTheReportReads() {
        var event = Facts.event("P-1", "G361027", LocalDate.of(2018, 12, 11), 4);

        ProjectFacts facts = ProjectFacts.fromBytes(Readable.facts(event.headers()));
        assertThat(Readable.sequence(event.headers())).isEqualTo(4);
        assertThat(facts.signedOn()).isEqualTo(LocalDate.of(2019, 2, 11));
        assertThat(facts.startedOn()).isEqualTo(LocalDate.of(2019, 4, 11));
        assertThat(facts.arrivals()).hasSize(1);
        assertThat(facts.producedOn()).isNull();
    }
}
