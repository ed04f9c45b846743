package org.manyuan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "manyuan.gateway.access.requests-per-second=1")
class RateLimitIT extends RunningGateway {

    /** Far more than one a second on any machine. */
    private static final int MANY = 200;

    @Test
    void asksAClientThatComesTooOftenToWait() throws Exception {
        String bearer = "Bearer " + token("demo-viewer");
        HttpResponse<String> refused =
                firstRefusal(n -> request("/api/zones").header("Authorization", bearer));

        assertThat(problem(refused)).isEqualTo(a(429, "rate-limited"));
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void doesNotBelieveAStrangerWhoSaysHeComesFromElsewhere() throws Exception {
        HttpResponse<String> refused =
                firstRefusal(n -> request("/services").header("X-Forwarded-For", "203.0.113." + n));

        assertThat(problem(refused)).isEqualTo(a(429, "rate-limited"));
    }

    private static HttpResponse<String> firstRefusal(IntFunction<HttpRequest.Builder> requests)
            throws Exception {
        for (int n = 0; n < MANY; n++) {
            HttpResponse<String> response = send(requests.apply(n));
            if (response.statusCode() != 200) {
                return response;
            }
        }
        throw new AssertionError("never refused");
    }
}
