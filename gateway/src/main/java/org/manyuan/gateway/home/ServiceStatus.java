package org.manyuan.gateway.home;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.manyuan.gateway.route.Route;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells the start page which services are there: {@code {"zone-service":"UP",…}}. */
@RestController
class ServiceStatus {

    enum Status {
        UP,
        DOWN
    }

    /** The page would rather say "down" than let its reader wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DiscoveryClient discovery;
    private final RestClient client;

    ServiceStatus(DiscoveryClient discovery, CloseableHttpClient connections) {
        var requests = new HttpComponentsClientHttpRequestFactory(connections);
        requests.setReadTimeout(PATIENCE);
        this.discovery = discovery;
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @GetMapping("/services")
    Map<String, Status> services() {
        Map<String, Status> services = new TreeMap<>();
        for (String service : Route.services()) {
            boolean up = discovery.getInstances(service).stream().anyMatch(this::isReady);
            services.put(service, up ? Status.UP : Status.DOWN);
        }
        return services;
    }

    private boolean isReady(ServiceInstance instance) {
        try {
            client.get()
                    .uri(instance.getUri() + "/actuator/health/readiness")
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException away) {
            return false;
        }
    }
}
