package org.manyuan.investment.desk;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;

/** Where people's commands on aggregates of one kind are handed in. */
public final class Desk<S, C> {

    private final Commands<S, C> commands;
    private final Reach reach;
    private final @Nullable OneAtATime<C> oneAtATime;

    public Desk(Commands<S, C> commands, Reach reach) {
        this(commands, reach, null);
    }

    /**
     * @param oneAtATime which commands are carried out one after the other
     */
    public Desk(Commands<S, C> commands, Reach reach, @Nullable OneAtATime<C> oneAtATime) {
        this.commands = commands;
        this.reach = reach;
        this.oneAtATime = oneAtATime;
    }

    /**
     * Reads a person's command from its body and carries it out.
     *
     * @param name tells two commands with the same body apart
     * @throws RefusedException where it is refused
     */
    public CommandOutcome.Done<S> change(
            String subject,
            String name,
            Map<String, Object> body,
            Function<Fields, ? extends C> read,
            Precondition precondition,
            @Nullable String idempotencyKey,
            Caller caller)
            throws InterruptedException {
        C content = CommandResponses.read(body, read);
        EventKey key = PersonalCommand.key(idempotencyKey, caller);
        return carryOut(new Command<>(subject, name, content, body, key, precondition), caller);
    }

    /** The same for the first command on a subject, whose id is made from the command's key. */
    public CommandOutcome.Done<S> open(
            String prefix,
            Map<String, Object> body,
            Function<Fields, ? extends C> read,
            @Nullable String idempotencyKey,
            Caller caller)
            throws InterruptedException {
        C content = CommandResponses.read(body, read);
        EventKey key = PersonalCommand.key(idempotencyKey, caller);
        return carryOut(
                new Command<>(
                        PersonalCommand.newSubject(prefix, key),
                        "open",
                        content,
                        body,
                        key,
                        new Precondition.Free()),
                caller);
    }

    /**
     * @throws RefusedException where the command is refused
     */
    public CommandOutcome.Done<S> carryOut(Command<C> command, Caller caller)
            throws InterruptedException {
        reach.requireZones();
        CommandOutcome<S> outcome =
                oneAtATime == null
                        ? commands.carryOut(command, caller)
                        : oneAtATime.carryOut(commands, command, caller);
        return CommandResponses.done(outcome);
    }
}
