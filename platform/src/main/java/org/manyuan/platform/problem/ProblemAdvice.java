package org.manyuan.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever a controller throws into a problem; only a bug of ours is a 500. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;

    public ProblemAdvice(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedException refused, HttpServletRequest request) {
        return responses.respond(refused.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException denied, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.INSUFFICIENT_SCOPE), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(
            AuthenticationException failure, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.UNAUTHENTICATED), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return responses.respond(
                Refusal.of(ProblemType.MALFORMED, Fault.at("", "fault.json")), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(
            TypeMismatchException wrong, HttpServletRequest request) {
        String name =
                wrong instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : "";
        return responses.respond(
                Refusal.of(ProblemType.VALIDATION, Fault.at("/query/" + name, "fault.wrong-value")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        return responses.respond(
                Refusal.of(
                        ProblemType.VALIDATION,
                        Fault.at("/query/" + missing.getParameterName(), "fault.required")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingPart(
            MissingServletRequestPartException missing, HttpServletRequest request) {
        return responses.respond(
                Refusal.of(
                        ProblemType.VALIDATION,
                        Fault.at("/" + missing.getRequestPartName(), "fault.required")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.TOO_LARGE), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadableParts(
            MultipartException unreadable, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.MALFORMED), request);
    }

    /** A query that cannot be decoded shows itself only when it is first read. */
    @ExceptionHandler
    ResponseEntity<Problem> undecodable(
            InvalidParameterException unreadable, HttpServletRequest request) {
        return responses.respond(Refusal.of(ProblemType.MALFORMED), request);
    }

    /** The client went away while its answer was written: there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> other(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.warn(
                    "{} {} failed while answering",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure);
            return null;
        }
        if (failure instanceof ErrorResponse known) {
            ResponseEntity<Problem> answer = responses.respond(Refusal.of(typeOf(known)), request);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(known.getHeaders())
                    .headers(answer.getHeaders())
                    .body(answer.getBody());
        }
        if (Outages.isOutage(failure)) {
            log.warn(
                    "{} {}: a dependency is away: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.toString());
            return responses.respond(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return responses.respond(Refusal.of(ProblemType.INTERNAL), request);
    }

    private static ProblemType typeOf(ErrorResponse known) {
        int status = known.getStatusCode().value();
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.DEPENDENCY_UNAVAILABLE;
            default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED;
        };
    }
}
