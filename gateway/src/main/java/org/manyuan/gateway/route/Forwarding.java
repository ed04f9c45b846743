package org.manyuan.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.List;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request to an instance that answers. Spring Cloud's load balancer picks one instance for
 * a request and leaves it at that; here the next is tried as long as that cannot do anything twice.
 */
final class Forwarding {

    private static final String ROUTE = Route.class.getName();

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final Instances instances;

    Forwarding(Instances instances) {
        this.instances = instances;
    }

    ServerResponse forward(
            Route route, ServerRequest request, HandlerFunction<ServerResponse> exchange)
            throws Exception {
        request.attributes().put(ROUTE, route);
        List<Instances.Candidate> candidates = instances.of(route);
        // A lone instance is asked twice: a pooled connection may have outlived its restart.
        int attempts = Math.max(2, candidates.size());
        for (int attempt = 0; attempt < attempts && !candidates.isEmpty(); attempt++) {
            Instances.Candidate candidate = candidates.get(attempt % candidates.size());
            MvcUtils.setRequestUrl(request, candidate.instance().getUri());
            try {
                ServerResponse answer =
                        candidate.breaker().executeCallable(() -> exchange.handle(request));
                return new Answer(answer);
            } catch (CallNotPermittedException open) {
                log.debug("{} is left alone", open.getCausingCircuitBreakerName());
            } catch (ResourceAccessException failure) {
                judge(request, candidate, failure);
            }
        }
        throw new RefusedException(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
    }

    static Route routeOf(ServerRequest request) {
        return request.attribute(ROUTE).map(Route.class::cast).orElseThrow();
    }

    /** Returns where another instance may be tried. */
    private static void judge(
            ServerRequest request, Instances.Candidate candidate, ResourceAccessException failure) {
        Failures.refusedBody(failure)
                .ifPresent(body -> {
                    throw new RefusedException(body.refusal());
                });
        log.warn(
                "{} {} got no answer from {}: {}",
                request.method(),
                request.path(),
                candidate.breaker().getName(),
                failure.getMostSpecificCause().toString());
        if (!Failures.mayBeRepeated(request.method(), failure)) {
            throw new RefusedException(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
        }
    }
}
