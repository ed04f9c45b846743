package org.manyuan.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says that it answers. */
final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> OF_NO_OPERATION = Set.of(400, 401, 404, 405);

    /** Marks a path whose requests go on to others, whatever their method and rest. */
    private static final String FORWARDS = "x-forwards";

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final Schemas schemas;
    private final List<PathTemplate> templates;
    private final JsonNode problem;
    private final JsonNode forwarding;

    OpenApiDocument(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.templates =
                document.get("paths")
                        .propertyStream()
                        .filter(each -> !each.getValue().has(FORWARDS))
                        .map(Map.Entry::getKey)
                        .map(PathTemplate::new)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        this.forwarding =
                document.get("paths")
                        .valueStream()
                        .filter(each -> each.has(FORWARDS))
                        .map(each -> each.get("get"))
                        .findFirst()
                        .orElseGet(JSON::missingNode);
        this.problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    boolean hasOperation(Exchange exchange) {
        return !operation(exchange).isMissingNode();
    }

    /** What of the answer is not as described. */
    List<String> faults(Exchange exchange) {
        JsonNode operation = operation(exchange);
        if (operation.isMissingNode()) {
            return faultsOfNoOperation(exchange);
        }
        String name = exchange.method() + " " + template(exchange).orElseThrow();
        return faults(operation, exchange).stream()
                .map(fault -> name + " " + exchange.status() + " " + fault)
                .toList();
    }

    private JsonNode operation(Exchange exchange) {
        return template(exchange)
                .map(template -> operation(template, exchange.method()))
                .orElseGet(JSON::missingNode);
    }

    private Optional<PathTemplate> template(Exchange exchange) {
        return templates.stream()
                .filter(each -> each.matches(exchange.uri().getRawPath()))
                .findFirst();
    }

    private JsonNode operation(PathTemplate template, String method) {
        String described = method.equals("HEAD") ? "GET" : method;
        return document.get("paths")
                .path(template.toString())
                .path(described.toLowerCase(Locale.ROOT));
    }

    /** Nobody describes what is not there; but that it is not there is told as a problem. */
    private List<String> faultsOfNoOperation(Exchange exchange) {
        String name = exchange.method() + " " + exchange.uri().getRawPath();
        if (!isOfTheInterface(exchange) || forwards() && !isProblem(exchange)) {
            return List.of();
        }
        Stream<String> faults = Stream.empty();
        if (forwards()) {
            faults = faults(forwarding, exchange).stream();
        } else if (!OF_NO_OPERATION.contains(exchange.status())) {
            faults = Stream.of("no such operation is described");
        } else if (isProblem(exchange)) {
            faults = faultsOfJson(problem, exchange);
        } else {
            faults = Stream.of("is no problem but " + exchange.mediaType());
        }
        return faults.map(fault -> name + " " + exchange.status() + " " + fault).toList();
    }

    /** Whether it passes on what others answer: then only its own refusals are its own. */
    private boolean forwards() {
        return !forwarding.isMissingNode();
    }

    private static boolean isOfTheInterface(Exchange exchange) {
        return exchange.uri().getRawPath().startsWith("/api/");
    }

    private static boolean isProblem(Exchange exchange) {
        return exchange.mediaType().equals(PROBLEM);
    }

    private List<String> faults(JsonNode operation, Exchange exchange) {
        JsonNode responses = operation.get("responses");
        JsonNode response =
                resolved(
                        responses
                                .optional(String.valueOf(exchange.status()))
                                .orElseGet(() -> responses.path("default")));
        if (response.isMissingNode()) {
            return List.of("is not described");
        }
        Stream<String> headers =
                response.path("headers").properties().stream()
                        .filter(each -> resolved(each.getValue()).path("required").asBoolean(false))
                        .filter(each -> exchange.headers().firstValue(each.getKey()).isEmpty())
                        .map(each -> "has no header " + each.getKey());
        return Stream.concat(headers, faultsOfBody(response.path("content"), exchange)).toList();
    }

    private Stream<String> faultsOfBody(JsonNode content, Exchange exchange) {
        if (exchange.method().equals("HEAD")) {
            return Stream.empty();
        }
        if (exchange.body().length == 0 && exchange.mediaType().isEmpty()) {
            return content.isEmpty() ? Stream.empty() : Stream.of("has no body");
        }
        JsonNode described = content.path(exchange.mediaType());
        if (described.isMissingNode()) {
            return Stream.of(
                    "has the media type '"
                            + exchange.mediaType()
                            + "', described are "
                            + content.propertyNames());
        }
        JsonNode schema = described.path("schema");
        if (exchange.mediaType().equals(ServerSentEvents.MEDIA_TYPE)) {
            return ServerSentEvents.data(exchange.body()).stream()
                    .flatMap(data -> faultsOfJson(schema, data));
        }
        return exchange.isJson() ? faultsOfJson(schema, exchange) : Stream.empty();
    }

    private Stream<String> faultsOfJson(JsonNode schema, Exchange exchange) {
        return faultsOfJson(schema, new String(exchange.body(), StandardCharsets.UTF_8));
    }

    private Stream<String> faultsOfJson(JsonNode schema, String json) {
        if (schema.isMissingNode()) {
            return Stream.of("has a body without a schema");
        }
        try {
            return schemas.faults(schema, JSON.readTree(json)).stream();
        } catch (JacksonException unreadable) {
            return Stream.of("is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.asString().substring(1)) : node;
    }
}
