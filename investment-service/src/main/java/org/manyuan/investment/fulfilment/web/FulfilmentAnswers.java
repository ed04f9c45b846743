package org.manyuan.investment.fulfilment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Shows promises as they stand today. */
@Component
class FulfilmentAnswers {

    private final Clock clock;
    private final int dueDays;

    /**
     * @param dueDays how many days before its due day a promise is called due
     */
    FulfilmentAnswers(Clock clock, @Value("${manyuan.fulfilment.due-days}") int dueDays) {
        this.clock = clock;
        this.dueDays = dueDays;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    int dueDays() {
        return dueDays;
    }

    FulfilmentView view(String fulfilmentId, int version, Fulfilment known) {
        return FulfilmentView.of(fulfilmentId, version, known, today(), dueDays);
    }

    ResponseEntity<FulfilmentView> of(
            BodyBuilder response, String fulfilmentId, int version, Fulfilment known) {
        return CommandResponses.tagged(response, version, view(fulfilmentId, version, known));
    }

    ResponseEntity<FulfilmentView> of(BodyBuilder response, Done<Fulfilment> done) {
        return of(response, done.subject(), done.version(), done.state());
    }
}
