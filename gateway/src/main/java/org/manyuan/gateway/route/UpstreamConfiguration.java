package org.manyuan.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The connections to the services. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    /** Every open stream holds a connection, so this is above all the number of open dashboards. */
    private static final int MOST_CONNECTIONS = 10_000;

    /** A pooled connection is looked at before use unless it was used just now. */
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(100);

    /** A client that passes on what it gets: it follows, unpacks, remembers and repeats nothing. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient upstreamClient(UpstreamProperties properties) {
        ConnectionConfig connections =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setValidateAfterInactivity(TRUSTED_FOR)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .setDefaultConnectionConfig(connections)
                                .build())
                .addExecInterceptorLast("unfinished bodies", new UnfinishedBodies())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    @Bean
    ProxyExchange exchanges(
            CloseableHttpClient client,
            UpstreamProperties properties,
            GatewayMvcProperties gateway) {
        Map<Patience, ProxyExchange> exchanges = new EnumMap<>(Patience.class);
        for (Patience patience : Patience.values()) {
            var connections = new HttpComponentsClientHttpRequestFactory(client);
            connections.setReadTimeout(properties.timeout(patience));
            exchanges.put(
                    patience,
                    new PassingExchange(
                            RestClient.builder().requestFactory(connections).build(), gateway));
        }
        return request ->
                Objects.requireNonNull(
                                exchanges.get(
                                        Forwarding.routeOf(request.getServerRequest()).patience()))
                        .exchange(request);
    }

    /** Only silence opens a breaker: a service that answers, be it 4xx or 5xx, is there. */
    @Bean
    CircuitBreakerRegistry circuitBreakers(UpstreamProperties properties) {
        return CircuitBreakerRegistry.of(
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(2 * properties.breakerCalls())
                        .minimumNumberOfCalls(properties.breakerCalls())
                        .waitDurationInOpenState(properties.breakerOpen())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(Failures::isUnanswered)
                        .build());
    }

    @Bean
    MeterBinder circuitBreakerMetrics(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }
}
