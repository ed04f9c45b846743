package org.manyuan.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpHandler;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Services that are dead, silent or break off, behind a gateway of little patience. */
@TestPropertySource(
        properties = {
            "manyuan.gateway.upstream.ordinary-timeout=2s",
            "manyuan.gateway.upstream.long-timeout=2s",
            "manyuan.gateway.upstream.breaker-calls=4",
            "manyuan.gateway.upstream.breaker-open=1s"
        })
class OutagesIT extends RunningGateway {

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void releaseTheSilent() {
        testIsOver.countDown();
    }

    @Test
    void triesTheOtherInstanceWhenOneIsDead() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(post("/api/disposal-events", BodyPublishers.ofString("{}")).statusCode())
                    .isEqualTo(200);
        }

        assertThat(INVESTMENTS.asked()).isEqualTo(20);
    }

    @Test
    void saysThatASilentServiceIsAway() throws Exception {
        ZONES.behave(silent());
        HttpResponse<String> response = get("/api/zones");

        assertThat(problem(response)).isEqualTo(a(503, "dependency-unavailable"));
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(ZONES.asked()).as("a silent service is asked once").isEqualTo(1);
    }

    @Test
    void leavesASilentServiceAloneAndComesBackToIt() throws Exception {
        ZONES.behave(silent());
        for (int i = 0; i < 4; i++) {
            get("/api/zones");
        }
        CircuitBreaker breaker = breakers.circuitBreaker("zones@127.0.0.1:" + ZONES.port());
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(get("/api/projects").statusCode()).isEqualTo(200);

        ZONES.behave(StandIn.OK);
        await().until(() -> get("/api/zones").statusCode() == 200);
        get("/api/zones");
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void asksNothingOfAServiceWhoseCircuitIsOpen() throws Exception {
        get("/api/zones");
        ZONES.behave(StandIn.OK);
        breakers.circuitBreaker("zones@127.0.0.1:" + ZONES.port()).transitionToForcedOpenState();
        HttpResponse<String> response = get("/api/zones");

        assertThat(problem(response)).isEqualTo(a(503, "dependency-unavailable"));
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(ZONES.asked()).isZero();
    }

    @Test
    void doesNotMindThatAServiceRefuses() throws Exception {
        ZONES.behave(refusing(422));
        for (int i = 0; i < 20; i++) {
            get("/api/zones");
        }
        ZONES.behave(refusing(500));
        for (int i = 0; i < 20; i++) {
            get("/api/zones");
        }

        assertThat(ZONES.asked()).isEqualTo(20);
    }

    @Test
    void neverRepeatsAPostThatWasSent() throws Exception {
        PROJECTS.behave(hangingUp());
        HttpResponse<String> response = post("/api/project-events", BodyPublishers.ofString("{}"));

        assertThat(problem(response)).isEqualTo(a(503, "dependency-unavailable"));
        assertThat(PROJECTS.asked()).isEqualTo(1);
    }

    @Test
    void repeatsAReadOnce() throws Exception {
        PROJECTS.behave(exchange -> {
            if (PROJECTS.asked() > 1) {
                StandIn.OK.handle(exchange);
            } else {
                hangingUp().handle(exchange);
            }
        });

        assertThat(get("/api/projects").statusCode()).isEqualTo(200);
        assertThat(PROJECTS.asked()).isEqualTo(2);
    }

    @Test
    void makesAProblemOfAnAnswerThatBreaksOffAtOnce() throws Exception {
        PROJECTS.behave(breakingOffAfter(10));

        assertThat(problem(get("/api/projects"))).isEqualTo(a(503, "dependency-unavailable"));
    }

    @Test
    void neverLetsAHalfAnswerLookWhole() {
        PROJECTS.behave(breakingOffAfter(1024 * 1024));

        assertThatThrownBy(() -> get("/api/projects")).isInstanceOf(IOException.class);
    }

    private static HttpHandler refusing(int status) {
        return StandIn.answering(
                status,
                "application/problem+json",
                """
                {"type":"urn:manyuan:problem:internal","title":"x","status":%d,
                 "detail":"x","errors":[]}\
                """
                        .formatted(status));
    }

    private HttpHandler silent() {
        return exchange -> {
            try {
                testIsOver.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Reads the request and closes the connection without a word. */
    private static HttpHandler hangingUp() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        };
    }

    private static HttpHandler breakingOffAfter(int bytes) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("x".repeat(bytes).getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("breaking off");
        };
    }
}
