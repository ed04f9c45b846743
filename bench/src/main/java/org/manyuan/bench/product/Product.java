package org.manyuan.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the product over kept connections, as the province. */
public final class Product {

    private static final String CREDENTIALS = "demo-province:demo-province-secret";
    private static final String FILE_PART =
            "Content-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"";
    private static final int BETWEEN_LOOKS = 200;
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final String gateway;
    private final String projects;
    private final String reporting;
    private final String token;

    /**
     * @param port of the gateway; the other services follow as the launcher lays them out
     */
    Product(int port) throws IOException, InterruptedException {
        this.gateway = "http://127.0.0.1:" + port;
        this.projects = "http://127.0.0.1:" + (port + 2);
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

    /** Uploads a workbook to the project service itself; the id of the import. */
    public String startImport(Path workbook) throws IOException, InterruptedException {
        String boundary = "----manyuan-bench";
        HttpResponse<String> response =
                http.send(
                        request(projects, "/api/project-imports")
                                .timeout(Duration.ofSeconds(120))
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(
                                                        "--%s\r\n%s\r\n\r\n"
                                                                .formatted(boundary, FILE_PART)),
                                                BodyPublishers.ofFile(workbook),
                                                BodyPublishers.ofString(
                                                        "\r\n--%s--\r\n".formatted(boundary))))
                                .build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != CREATED) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body()).path("importId").asString();
    }

    /** Waits until an import is over; how many of its rows are imported. */
    public int awaitImport(String importId) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = get(projects, "/api/project-imports/" + importId);
            if (job.has("endedAt")) {
                return job.path("rows").path("imported").asInt();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Exports the list of projects from the project service itself; the size of the file. */
    public long export(String query) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(
                        request(projects, "/api/projects.xlsx?" + query)
                                .timeout(Duration.ofSeconds(120))
                                .build(),
                        BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new IOException(String.valueOf(response.statusCode()));
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A figure of the project service's heap, in bytes. */
    long heap(String meter) throws IOException, InterruptedException {
        return get(projects, "/actuator/metrics/" + meter + "?tag=area:heap")
                .path("measurements")
                .path(0)
                .path("value")
                .asLong();
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
