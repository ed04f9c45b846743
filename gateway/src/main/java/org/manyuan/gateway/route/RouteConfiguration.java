package org.manyuan.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Arrays;
import org.manyuan.platform.problem.ProblemResponses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouterFunction<ServerResponse> routes(
            DiscoveryClient discovery, CircuitBreakerRegistry breakers) {
        Forwarding forwarding = new Forwarding(new Instances(discovery, breakers));
        return Arrays.stream(Route.values())
                .map(route -> to(route, forwarding))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> to(Route route, Forwarding forwarding) {
        return GatewayRouterFunctions.route(route.id())
                .route(
                        request -> route.matches(request.requestPath().pathWithinApplication()),
                        HandlerFunctions.http())
                .filter((request, exchange) -> forwarding.forward(route, request, exchange))
                .build();
    }

    @Bean
    FilterRegistrationBean<BodyBounds> bodyBounds(ProblemResponses responses) {
        // behind the security chain: a stranger is told to sign in before anything else
        return new FilterRegistrationBean<>(new BodyBounds(responses));
    }

    @Bean
    FilterRegistrationBean<UnfinishedAnswers> unfinishedAnswers() {
        var registration = new FilterRegistrationBean<>(new UnfinishedAnswers());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
