package org.manyuan.gateway.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer that never looks complete when it is not: broken off before its first byte
 * left it becomes a problem, later it is marked for {@link UnfinishedAnswers} to cut the
 * connection.
 */
record Answer(ServerResponse passedOn) implements ServerResponse {

    static final String UNFINISHED = Answer.class.getName() + ".unfinished";

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return passedOn.writeTo(request, response, context);
        } catch (BrokenAnswer broken) {
            if (response.isCommitted()) {
                request.setAttribute(UNFINISHED, broken);
                return null;
            }
            response.reset();
            throw new RefusedException(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return passedOn.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return passedOn.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return passedOn.cookies();
    }
}
