package org.manyuan.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes where, and what is passed on. */
class RoutesIT extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/zones,zones",
        "/api/zones/G361027/returns/2019-Q1,zones",
        "/api/applications/1/steps/review,zones",
        "/api/policy-plans/jx-2018-2020,zones",
        "/api/return-workbooks/template.xlsx?period=2019,zones",
        "/api/returns.xlsx?period=2019,zones",
        "/api/projects,projects",
        "/api/projects/P-1/ledger,projects",
        "/api/projects.xlsx?city=360100,projects",
        "/api/project-events,projects",
        "/api/obstacles?level=2,projects",
        "/api/project-imports/1/errors.xlsx,projects",
        "/api/project-packages,projects",
        "/api/disposal-events,investments",
        "/api/disposal-cases/C-1,investments",
        "/api/investors/1/contacts,investments",
        "/api/investment-policies,investments",
        "/api/policy-fulfilments,investments",
        "/api/reports/kpis?scope=province,reports",
        "/api/reports/returns/G361027/2019-H1.docx,reports",
        "/api/openapi/zone-service,zones",
        "/api/openapi/project-service,projects",
        "/api/openapi/investment-service,investments",
        "/api/openapi/reporting-service,reports"
    })
    void knowsWhoseAPathIs(String path, String service) throws Exception {
        ZONES.behave(naming("zones"));
        PROJECTS.behave(naming("projects"));
        INVESTMENTS.behave(naming("investments"));
        REPORTS.behave(naming("reports"));

        assertThat(get(path).body()).isEqualTo(service + " " + path);
    }

    @Test
    void passesQueriesOnAsTheyWereMeant() throws Exception {
        ZONES.behave(exchange ->
                StandIn.answer(
                        exchange,
                        200,
                        "text/plain;charset=UTF-8",
                        exchange.getRequestURI().getQuery()));

        assertThat(get("/api/zones?q=%E5%8D%97%E6%98%8C%26%2B&city=360100").body())
                .isEqualTo("q=南昌&+&city=360100");
    }

    @Test
    void passesTokenAndTraceOnButNoForgedOrigin() throws Exception {
        AtomicReference<Headers> seen = new AtomicReference<>();
        ZONES.behave(exchange -> {
            seen.set(exchange.getRequestHeaders());
            StandIn.answer(exchange, 200, "text/plain", "");
        });
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        send(
                authorized("/api/zones")
                        .header("traceparent", trace)
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=203.0.113.9")
                        .header("TE", "trailers"));

        assertThat(StandIn.header(seen.get(), "traceparent")).isEqualTo(trace);
        assertThat(StandIn.header(seen.get(), "Authorization")).startsWith("Bearer ");
        assertThat(seen.get())
                .doesNotContainKeys("X-forwarded-for", "X-forwarded-host", "Forwarded", "Te");
    }

    @Test
    void passesAProblemOfAServiceOnUnchanged() throws Exception {
        String problem =
                """
                {"type":"urn:manyuan:problem:owner-required","title":"x","status":422,
                 "detail":"x","errors":[]}\
                """;
        PROJECTS.behave(StandIn.answering(422, "application/problem+json;charset=UTF-8", problem));
        HttpResponse<String> refused = post("/api/project-events", BodyPublishers.ofString("{}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo(problem);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json;charset=UTF-8");

        PROJECTS.behave(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "7");
            StandIn.answer(exchange, 503, "application/problem+json", problem);
        });
        HttpResponse<String> away = post("/api/project-events", BodyPublishers.ofString("{}"));

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).isEqualTo(problem);
        assertThat(away.headers().allValues("Retry-After")).containsExactly("7");
        assertThat(PROJECTS.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports/stream?scope=province", "/api/reports/alerts/stream"})
    void passesAStreamOnWhileItIsOpen(String path) throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        REPORTS.behave(exchange -> {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/event-stream");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Accel-Buffering", "no");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await(firstSeen);
            exchange.getResponseBody().write("data: 2\n\n".getBytes(UTF_8));
            exchange.close();
        });
        HttpResponse<InputStream> stream =
                CLIENT.send(authorized(path).build(), BodyHandlers.ofInputStream());

        assertThat(stream.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(new String(stream.body().readNBytes(9), UTF_8)).isEqualTo("data: 1\n\n");
        firstSeen.countDown();
        assertThat(new String(stream.body().readAllBytes(), UTF_8)).isEqualTo("data: 2\n\n");
    }

    @Test
    void endsAStreamWhoseReaderLeft() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        REPORTS.behave(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    exchange.getResponseBody().write(new byte[1024]);
                    exchange.getResponseBody().flush();
                }
            } finally {
                ended.countDown();
            }
        });
        HttpResponse<InputStream> stream =
                CLIENT.send(
                        authorized("/api/reports/stream").build(), BodyHandlers.ofInputStream());
        stream.body().readNBytes(10);
        stream.body().close();

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        HttpResponse<String> response = send(request("/api/zones"));

        assertThat(problem(response)).isEqualTo(a(401, "unauthenticated"));
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(response).get("instance").asString()).isEqualTo("/api/zones");
        assertThat(problem(send(request("/api/zones").header("Authorization", "Bearer x.y.z"))))
                .isEqualTo(a(401, "unauthenticated"));
        assertThat(ZONES.asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home.js",
                "/home.css",
                "/services",
                "/api/openapi/zone-service",
                "/api/openapi/gateway",
                "/api/docs/index.html",
                "/api/docs/docs.js",
                "/api/docs/docs.css",
                "/api/docs/swagger-ui-bundle.js",
                "/api/docs/swagger-ui.css",
                "/api/investment-policies",
                "/api/investment-policies/1",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void isOpenToAllWhereTheInterfaceIsPublic(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlyReadersIntoPublicPoliciesWithoutAToken() throws Exception {
        HttpRequest.Builder writing =
                request("/api/investment-policies").POST(BodyPublishers.ofString("{}"));

        assertThat(problem(send(writing))).isEqualTo(a(401, "unauthenticated"));
    }

    @Test
    void showsItsMetersToAuditorsOnly() throws Exception {
        HttpRequest.Builder viewing =
                request("/actuator/metrics")
                        .header("Authorization", "Bearer " + token("demo-viewer"));
        get("/api/zones");

        assertThat(problem(send(viewing))).isEqualTo(a(403, "insufficient-scope"));
        assertThat(get("/actuator/metrics").body()).contains("resilience4j.circuitbreaker.calls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/nowhere", "/api/docs/nowhere", "/api/projectsx"})
    void saysAsAProblemThatAPathIsUnknown(String path) throws Exception {
        assertThat(problem(get(path))).isEqualTo(a(404, "not-found"));
    }

    @Test
    void answersInTheCallersLanguage() throws Exception {
        assertThat(title(get("/api/nowhere"))).isEqualTo("未找到");
        assertThat(title(send(authorized("/api/nowhere").header("Accept-Language", "en"))))
                .isEqualTo("Not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/zones/%2e%2e/x HTTP/1.1",
                "GET /api/zones?q=%zz HTTP/1.1",
                "GET /api/zones?q=<x> HTTP/1.1",
                "GARBAGE"
            })
    void answersWithAProblemWhatCannotBeParsed(String line) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request =
                    line
                            + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + token("demo-viewer")
                            + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(response)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:manyuan:problem:malformed");
        }
    }

    @Test
    void hardensItsPagesAndKeepsThemFreeOfInlineScript() throws Exception {
        HttpResponse<String> page = send(request("/api/docs/index.html"));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.body()).doesNotContain("<script>", "<style", "style=", "onload=");
        assertThat(send(request("/")).body()).doesNotContain("<script>", "<style", "style=");
        assertThat(send(request("/api/docs")).headers().firstValue("Location"))
                .hasValue("/api/docs/index.html");
    }

    @Test
    void tellsWhichServicesAreThere() throws Exception {
        ZONES.behave(StandIn.answering(503, "application/json", "{}"));

        // one that does not answer within two seconds is told to be down for now
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(send(request("/services")).body())
                                .isEqualTo(
                                        "{\"investment-service\":\"UP\",\"project-service\":\"UP\","
                                                + "\"reporting-service\":\"UP\",\"zone-service\":\"DOWN\"}"));
    }

    private static com.sun.net.httpserver.HttpHandler naming(String service) {
        return exchange ->
                StandIn.answer(
                        exchange, 200, "text/plain", service + " " + exchange.getRequestURI());
    }

    private static String title(HttpResponse<String> problem) {
        return json(problem).get("title").asString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
