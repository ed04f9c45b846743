package org.manyuan.platform.command.web;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.problem.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** From results to answers: at the web layer a refusal ends the request. */
public final class CommandResponses {

    private CommandResponses() {}

    /**
     * @throws RefusedException where the command was refused
     */
    public static <S> CommandOutcome.Done<S> done(CommandOutcome<S> outcome) {
        return switch (outcome) {
            case CommandOutcome.Done<S> done -> done;
            case CommandOutcome.Refused<S> refused -> throw new RefusedException(refused.refusal());
        };
    }

    /**
     * Reads a command from the fields of a body.
     *
     * @throws RefusedException {@code validation} where anything read was wrong
     */
    public static <C> C read(Map<String, Object> body, Function<Fields, ? extends C> reader) {
        Fields fields = new Fields(body, "");
        C command = reader.apply(fields);
        refuseFaults(fields);
        return command;
    }

    /** To a first command: what it opened is to be found there. A repetition opened nothing. */
    public static BodyBuilder opened(CommandOutcome.Done<?> done, String location) {
        return done.repeated() ? ResponseEntity.ok() : ResponseEntity.created(URI.create(location));
    }

    /** A body with its version as the tag, to be given in {@code If-Match}. */
    public static <V> ResponseEntity<V> tagged(BodyBuilder response, int version, V body) {
        return response.eTag("\"" + version + "\"").body(body);
    }

    /**
     * @throws RefusedException {@code validation} where anything read was wrong
     */
    public static void refuseFaults(Fields fields) {
        if (!fields.faults().isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, fields.faults()));
        }
    }
}
