package org.manyuan.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.Problem;
import org.manyuan.platform.problem.ProblemResponses;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A query that cannot be decoded shows itself only when it is first read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests {

    private final ProblemResponses responses;

    UnreadableRequests(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(
            InvalidParameterException unreadable, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.MALFORMED), request);
    }
}
