package org.manyuan.investment.investor.web;

import java.time.Clock;
import java.time.LocalDate;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.ledger.InvestorBook;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Answers with an investor as a whole. */
@Component
class InvestorAnswers {

    private final InvestorBook book;
    private final Clock clock;

    InvestorAnswers(InvestorBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    ResponseEntity<InvestorView> of(
            BodyBuilder response, Aggregate<Investor> investor, Caller caller) {
        return of(response, investor.subject(), investor.version(), investor.state(), caller);
    }

    ResponseEntity<InvestorView> of(BodyBuilder response, Done<Investor> done, Caller caller) {
        return of(response, done.subject(), done.version(), done.state(), caller);
    }

    private ResponseEntity<InvestorView> of(
            BodyBuilder response,
            String investorId,
            int version,
            Investor investor,
            Caller caller) {
        return CommandResponses.tagged(
                response,
                version,
                InvestorView.of(
                        investorId,
                        version,
                        investor,
                        ContactView.all(investor, book.persons(investor)),
                        book.duplicates(investorId, investor, caller).stream()
                                .map(InvestorView.Duplicate::of)
                                .toList(),
                        LocalDate.now(clock)));
    }
}
