package org.manyuan.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.ProblemResponses;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one client from taking the whole house. */
final class RateLimit extends OncePerRequestFilter {

    private final RequestRate rate;
    private final ProblemResponses responses;

    RateLimit(RequestRate rate, ProblemResponses responses) {
        this.rate = rate;
        this.responses = responses;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rate.allows(client(request))) {
            chain.doFilter(request, response);
        } else {
            responses.write(Refusal.of(ProblemType.RATE_LIMITED), request, response);
        }
    }

    private static String client(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? "address " + request.getRemoteAddr()
                : "subject " + principal.getName();
    }
}
