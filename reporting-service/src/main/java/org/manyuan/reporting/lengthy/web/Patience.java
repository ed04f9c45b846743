package org.manyuan.reporting.lengthy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.reporting.lengthy.LengthyAnswers;
import org.manyuan.reporting.lengthy.Outcome;
import org.manyuan.reporting.lengthy.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Waits for lengthy answers, though not until the gateway has lost its patience; and not at all for
 * who prefers that ({@code Prefer: respond-async}, RFC 7240).
 */
@Component
public final class Patience {

    private static final Pattern RESPOND_ASYNC =
            Pattern.compile("(^|[,;\\s])respond-async($|[,;\\s])", Pattern.CASE_INSENSITIVE);

    private final Duration longest;

    Patience(@Value("${manyuan.reporting.patience:20s}") Duration longest) {
        this.longest = longest;
    }

    /**
     * @throws StillReading where it takes longer
     * @throws RefusedException {@code dependency-unavailable} where too many others are under way
     */
    public <K, T> T await(
            LengthyAnswers<K, T> answers,
            K question,
            HttpServletRequest request,
            Function<Reading, T> work) {
        try {
            return switch (answers.answer(question, patience(request), work)) {
                case Outcome.Ready<T>(T answer) -> answer;
                case Outcome.Underway<T>(Reading reading) -> throw new StillReading(reading);
                case Outcome.Busy<T> _ ->
                        throw new RefusedException(
                                ProblemType.DEPENDENCY_UNAVAILABLE,
                                Fault.at("", "fault.lengthy-busy"));
            };
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }

    private Duration patience(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                        .anyMatch(each -> RESPOND_ASYNC.matcher(each).find())
                ? Duration.ZERO
                : longest;
    }
}
