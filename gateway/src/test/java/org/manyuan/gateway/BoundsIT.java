package org.manyuan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large a body may be, whether its length is said or not. */
class BoundsIT extends RunningGateway {

    private static final int MIB = 1024 * 1024;

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "/api/project-events,5",
        "/api/disposal-events,5",
        "/api/project-imports,21",
        "/api/return-workbooks,6",
        "/api/zones,1"
    })
    void takesBodiesUpToTheBoundAndNoByteMore(String path, int mib) throws Exception {
        countWhatArrives();

        for (boolean chunked : new boolean[] {false, true}) {
            received.set(0);
            assertThat(post(path, body(mib * MIB, chunked)).statusCode()).isEqualTo(200);
            assertThat(received).hasValue(mib * MIB);

            received.set(0);
            brokenOff.set(0);
            HttpResponse<String> refused = post(path, body(mib * MIB + 1, chunked));
            assertThat(problem(refused)).isEqualTo(a(413, "too-large"));
            assertThat(refused.body()).contains(String.valueOf(mib * MIB));
            if (chunked) {
                await().untilAtomic(brokenOff, equalTo(1));
            }
            assertThat(received).as("bytes of a body that looked complete").hasValue(0);
        }
    }

    /** Often, because the service sees the end of a body or the cut, whichever comes first. */
    @Test
    void neverLetsATooLargeBodyLookCompleteNorHoldsItAgainstTheService() throws Exception {
        countWhatArrives();
        for (int i = 0; i < 30; i++) {
            post("/api/zones", body(MIB + 1, true));
        }

        await().untilAtomic(brokenOff, equalTo(30));
        assertThat(received).hasValue(0);
        assertThat(get("/api/zones").statusCode()).isEqualTo(200);
    }

    private void countWhatArrives() {
        ZONES.behave(this::count);
        PROJECTS.behave(this::count);
        INVESTMENTS.behave(this::count);
    }

    private void count(HttpExchange exchange) throws IOException {
        try {
            received.set(exchange.getRequestBody().readAllBytes().length);
        } catch (IOException broken) {
            brokenOff.incrementAndGet();
            throw broken;
        }
        StandIn.answer(exchange, 200, "application/json", "{}");
    }

    private static BodyPublisher body(int bytes, boolean chunked) {
        byte[] content = new byte[bytes];
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content))
                : BodyPublishers.ofByteArray(content);
    }
}
