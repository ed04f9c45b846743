package org.manyuan.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the product over kept connections, as the province. */
public final class Product {

    private static final String CREDENTIALS = "demo-province:demo-province-secret";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final String gateway;
    private final String reporting;
    private final String token;

    /**
     * @param port of the gateway; the other services follow as the launcher lays them out
     */
    Product(int port) throws IOException, InterruptedException {
        this.gateway = "http://127.0.0.1:" + port;
        this.reporting = "http://127.0.0.1:" + (port + 4);
        this.token = token();
    }

    public List<String> zoneIds() throws IOException, InterruptedException {
        return get(gateway, "/api/zones?size=200")
                .path("items")
                .valueStream()
                .filter(zone -> !zone.path("status").asString().equals("EXITED"))
                .map(zone -> zone.path("zoneId").asString())
                .toList();
    }

    /** Posts one event through the gateway; 1 when it was accepted. */
    public int post(Map<String, Object> event) throws IOException, InterruptedException {
        HttpResponse<String> response = post("application/cloudevents+json", event);
        if (response.statusCode() != CREATED) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return 1;
    }

    /** Posts a batch through the gateway; how many of its events were accepted. */
    public int post(List<Map<String, Object>> batch) throws IOException, InterruptedException {
        HttpResponse<String> response = post("application/cloudevents-batch+json", batch);
        if (response.statusCode() != OK) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return (int)
                json.readTree(response.body())
                        .path("results")
                        .valueStream()
                        .filter(each -> each.path("status").asString().equals("accepted"))
                        .count();
    }

    /** The report of the whole province, through the gateway. */
    public JsonNode provinceFigures() throws IOException, InterruptedException {
        return get(gateway, "/api/reports/kpis?scope=province&year=" + Story.YEAR);
    }

    /** 万元 arrived in a zone, asked of the reporting service itself. */
    public long arrivedFunds(String zoneId) throws IOException, InterruptedException {
        return get(reporting, "/api/reports/kpis?scope=zone:" + zoneId + "&year=" + Story.YEAR)
                .path("kpis")
                .valueStream()
                .filter(kpi -> kpi.path("code").asString().equals("arrived-funds"))
                .mapToLong(kpi -> kpi.path("numerator").decimalValue().longValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure arrived-funds"));
    }

    JsonNode projects() throws IOException, InterruptedException {
        return get(gateway, "/api/projects?size=1");
    }

    private HttpResponse<String> post(String contentType, Object body)
            throws IOException, InterruptedException {
        return http.send(
                request(gateway, "/api/project-events")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode get(String base, String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request(base, path).build(), BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    private HttpRequest.Builder request(String base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private String token() throws IOException, InterruptedException {
        byte[] credentials = CREDENTIALS.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(credentials))
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body()).path("access_token").asString();
    }
}
