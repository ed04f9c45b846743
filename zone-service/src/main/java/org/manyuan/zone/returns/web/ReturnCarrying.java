package org.manyuan.zone.returns.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out what the controllers have read and answers with the return as it is then. */
@Component
final class ReturnCarrying {

    private final Commands<IndicatorReturn, ReturnCommand> commands;
    private final ZoneRoll zones;
    private final Indicators indicators;
    private final Clock clock;

    ReturnCarrying(
            Commands<IndicatorReturn, ReturnCommand> commands,
            ZoneRoll zones,
            Indicators indicators,
            Clock clock) {
        this.commands = commands;
        this.zones = zones;
        this.indicators = indicators;
        this.clock = clock;
    }

    ResponseEntity<ReturnView> carryOut(
            ReturnId id,
            ReturnCommand command,
            Map<String, Object> content,
            Fields fields,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        CommandResponses.refuseFaults(fields);
        CommandOutcome.Done<IndicatorReturn> done =
                CommandResponses.done(
                        commands.carryOut(
                                new Command<>(
                                        id.subject(),
                                        command.type().eventName(),
                                        command,
                                        content,
                                        PersonalCommand.key(key, caller),
                                        precondition),
                                caller));
        // without a version only a return that was not there yet is accepted
        ResponseEntity.BodyBuilder response =
                precondition instanceof Precondition.Missing && !done.repeated()
                        ? ResponseEntity.created(
                                URI.create("/api/zones/" + id.zoneId() + "/returns/" + id.period()))
                        : ResponseEntity.ok();
        return CommandResponses.tagged(
                response,
                done.version(),
                ReturnView.of(
                        zones.visible(id.zoneId(), caller),
                        done.state(),
                        done.version(),
                        indicators,
                        LocalDate.now(clock)));
    }

    ReturnId id(String zoneId, String period, Caller caller) {
        // whether there is such a zone is told before what is wrong with the rest
        zones.visible(zoneId, caller);
        Period known = Period.parse(period);
        if (known == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return new ReturnId(zoneId, known);
    }
}
