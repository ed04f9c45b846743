package org.manyuan.zone.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.approval.ApplicationView;
import org.manyuan.zone.approval.Approvals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has commands on applications carried out, and answers with the application. */
@Component
class ApplicationAnswers {

    private final Approvals approvals;
    private final Clock clock;

    ApplicationAnswers(Approvals approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A change of an application that is there. */
    ResponseEntity<ApplicationView> change(
            String applicationId,
            String name,
            Map<String, Object> body,
            Function<Fields, ? extends ApplicationCommand> reader,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        ApplicationCommand content = CommandResponses.read(body, reader);
        return answer(
                ResponseEntity.ok(),
                carryOut(
                        new Command<>(
                                applicationId,
                                name,
                                content,
                                body,
                                PersonalCommand.key(key, caller),
                                precondition),
                        caller));
    }

    CommandOutcome.Done<Application> carryOut(Command<ApplicationCommand> command, Caller caller)
            throws InterruptedException {
        return CommandResponses.done(approvals.carryOut(command, caller));
    }

    ResponseEntity<ApplicationView> answer(
            ResponseEntity.BodyBuilder response, CommandOutcome.Done<Application> done) {
        return CommandResponses.tagged(
                response,
                done.version(),
                ApplicationView.of(done.state(), done.version(), LocalDate.now(clock)));
    }
}
