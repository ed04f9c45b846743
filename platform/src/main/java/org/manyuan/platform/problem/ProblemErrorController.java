package org.manyuan.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells as a problem what went wrong outside all controllers. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemResponses responses;

    ProblemErrorController(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        responses.write(Refusal.of(type(request)), request, response);
    }

    private static ProblemType type(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof AuthenticationServiceException) {
            // the issuer's keys cannot be read, so no token can be judged
            return ProblemType.DEPENDENCY_UNAVAILABLE;
        }
        return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case null -> ProblemType.NOT_FOUND;
            case Integer code when code == 404 -> ProblemType.NOT_FOUND;
            case Integer code when code == 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case Integer code when code == 413 -> ProblemType.TOO_LARGE;
            case Integer code when code < 500 -> ProblemType.MALFORMED;
            default -> ProblemType.INTERNAL;
        };
    }
}
