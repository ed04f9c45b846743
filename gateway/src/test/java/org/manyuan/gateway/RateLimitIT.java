package org.manyuan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "manyuan.gateway.access.requests-per-second=1")
class RateLimitIT extends RunningGateway {

    @Test
    void asksAClientThatComesTooOftenToWait() throws Exception {
        String token = token("demo-viewer");
        List<HttpResponse<String>> refused = new ArrayList<>();
        for (int i = 0; i < 200 && refused.isEmpty(); i++) {
            HttpResponse<String> response =
                    send(request("/api/zones").header("Authorization", "Bearer " + token));
            if (response.statusCode() != 200) {
                refused.add(response);
            }
        }

        assertThat(refused).hasSize(1);
        assertThat(problem(refused.getFirst())).isEqualTo(a(429, "rate-limited"));
        assertThat(refused.getFirst().headers().firstValue("Retry-After")).isPresent();
    }
}
