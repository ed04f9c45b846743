package org.manyuan.conformance;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What services answered, to be compared with what they say that they answer. */
final class Answers {

    private final List<String> services;
    private final Map<URI, Map<String, Served>> served = new ConcurrentHashMap<>();

    private Answers(List<String> services) {
        this.services = services;
    }

    static Answers of(String... services) {
        return new Answers(List.of(services));
    }

    /** To be called before a request, while the server is known to be there. */
    void expectFrom(URI uri) {
        URI server = uri.resolve("/");
        Map<String, Served> here =
                served.computeIfAbsent(server, address -> new ConcurrentHashMap<>());
        for (String service : services) {
            here.compute(
                    service,
                    (name, known) ->
                            known == null || known instanceof Served.NotYet
                                    ? ServedDocuments.of(server, name)
                                    : known);
        }
    }

    void seen(Exchange exchange) {
        String path = exchange.uri().getRawPath();
        // health and meters are the operators', and a description does not describe itself
        if (!path.startsWith("/actuator/") && !path.startsWith("/api/openapi/")) {
            Findings.later(() -> faults(exchange));
        }
    }

    /** Half a body says nothing, but a stream has no end: its events are judged so far. */
    void seenInPart(Exchange exchange) {
        if (exchange.mediaType().equals(ServerSentEvents.MEDIA_TYPE)) {
            seen(exchange);
        }
    }

    /** Where several services answer at one address, it is for the one that has the operation. */
    private Stream<String> faults(Exchange exchange) {
        List<OpenApiDocument> documents = documents(exchange.uri().resolve("/"));
        if (documents.isEmpty()) {
            return Stream.of("%s serves no description".formatted(exchange.uri().resolve("/")));
        }
        return documents.stream()
                .filter(document -> document.hasOperation(exchange))
                .findFirst()
                .orElse(documents.getFirst())
                .faults(exchange)
                .stream();
    }

    private List<OpenApiDocument> documents(URI server) {
        return served.getOrDefault(server, Map.of()).values().stream()
                .flatMap(each ->
                        each instanceof Served.Described described
                                ? Stream.of(described.document())
                                : Stream.empty())
                .toList();
    }
}
