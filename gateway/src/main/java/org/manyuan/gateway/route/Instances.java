package org.manyuan.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;

/**
 * The instances of a route's service, each with the circuit breaker of this route, so that one that
 * hangs is left alone without taking the others with it.
 */
final class Instances {

    /** An instance to try. */
    record Candidate(ServiceInstance instance, CircuitBreaker breaker) {}

    private final DiscoveryClient discovery;
    private final CircuitBreakerRegistry breakers;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    Instances(DiscoveryClient discovery, CircuitBreakerRegistry breakers) {
        this.discovery = discovery;
        this.breakers = breakers;
    }

    /** All instances, beginning with the one whose turn it is. */
    List<Candidate> of(Route route) {
        List<Candidate> candidates =
                new ArrayList<>(
                        discovery.getInstances(route.service()).stream()
                                .map(instance -> candidate(route, instance))
                                .toList());
        int turn =
                turns.computeIfAbsent(route.service(), service -> new AtomicInteger())
                        .getAndIncrement();
        Collections.rotate(candidates, turn);
        return candidates;
    }

    private Candidate candidate(Route route, ServiceInstance instance) {
        String name = route.id() + "@" + instance.getHost() + ":" + instance.getPort();
        return new Candidate(instance, breakers.circuitBreaker(name));
    }
}
