package org.manyuan.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manyuan.platform.problem.ProblemResponses;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies larger than their route takes: at once where the length is given, otherwise when
 * the excess arrives.
 */
final class BodyBounds extends OncePerRequestFilter {

    private final ProblemResponses responses;

    BodyBounds(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit =
                Route.of(PathContainer.parsePath(request.getRequestURI()))
                        .map(Route::largestBody)
                        .orElse(Route.LARGEST_OTHER_BODY);
        if (request.getContentLengthLong() > limit.toBytes()) {
            responses.write(BoundedBody.tooLarge(limit), request, response);
        } else {
            chain.doFilter(bounded(request, limit), response);
        }
    }

    private static HttpServletRequest bounded(HttpServletRequest request, DataSize limit) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new BoundedBody(super.getInputStream(), limit);
            }
        };
    }
}
