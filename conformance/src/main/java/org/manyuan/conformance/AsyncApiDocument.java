package org.manyuan.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code docs/asyncapi.yaml} says of the records of topics. */
public final class AsyncApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "ce_type";

    private final JsonNode document;
    private final Schemas schemas;
    private final Map<String, JsonNode> messages = new TreeMap<>();

    private AsyncApiDocument(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
        document.at("/components/messages")
                .forEach(message -> messages.put(message.get("name").asString(), whole(message)));
    }

    /** The one of this source tree, wherever in it the tests run. */
    public static AsyncApiDocument ofThisTree() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("docs/asyncapi.yaml"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException(
                    "no docs/asyncapi.yaml above " + Path.of("").toAbsolutePath());
        }
        return read(directory.resolve("docs/asyncapi.yaml"));
    }

    static AsyncApiDocument read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static AsyncApiDocument of(String yaml) {
        return new AsyncApiDocument(new YAMLMapper().readTree(yaml));
    }

    /** The names of the messages that begin so. */
    public List<String> messageNames(String prefix) {
        return messages.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** The names of the messages that are in no channel. */
    public List<String> homelessMessages() {
        List<String> homeless = new ArrayList<>(messages.keySet());
        document.get("channels").forEach(channel -> namesIn(channel).forEach(homeless::remove));
        return homeless;
    }

    /** What of the record is not as described. */
    List<String> faults(PublishedRecord sent) {
        String type = sent.headers().getOrDefault(TYPE, onlyMessageOf(sent.topic()));
        JsonNode message = messages.get(type);
        if (message == null) {
            return List.of(sent.topic() + ": no message is named '" + type + "'");
        }
        return Stream.of(
                        faultsOfChannel(type, sent.topic()),
                        faultsOf("key", message.at("/bindings/kafka/key"), text(sent.key())),
                        faultsOfHeaders(message.path("headers"), sent.headers()),
                        faultsOfPayload(message.get("payload"), sent.value()))
                .flatMap(faults -> faults)
                .map(fault -> sent.topic() + " " + type + " " + fault)
                .toList();
    }

    /** A channel of one message needs no header that names it. */
    private String onlyMessageOf(String topic) {
        List<String> names = channels(topic).flatMap(this::namesIn).toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private Stream<JsonNode> channels(String topic) {
        return document.get("channels")
                .valueStream()
                .filter(channel -> channel.get("address").asString().equals(topic));
    }

    private Stream<String> faultsOfHeaders(JsonNode schema, Map<String, String> headers) {
        return headers.isEmpty() && schema.isMissingNode()
                ? Stream.empty()
                : faultsOf("headers", schema, JSON.valueToTree(headers));
    }

    private Stream<String> faultsOfChannel(String type, String topic) {
        boolean there =
                channels(topic).anyMatch(channel -> namesIn(channel).anyMatch(type::equals));
        return there ? Stream.empty() : Stream.of("is not among the messages of this channel");
    }

    private Stream<String> namesIn(JsonNode channel) {
        return channel.get("messages")
                .valueStream()
                .map(this::referred)
                .map(message -> message.get("name").asString());
    }

    private Stream<String> faultsOfPayload(JsonNode schema, byte[] value) {
        try {
            JsonNode payload = JSON.readTree(value);
            dropNulls(payload);
            return faultsOf("payload", schema, payload);
        } catch (JacksonException unreadable) {
            return Stream.of("payload is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private Stream<String> faultsOf(String part, JsonNode schema, JsonNode value) {
        return schema.isMissingNode()
                ? Stream.of(part + " has no schema")
                : schemas.faults(schema, value).stream().map(fault -> part + " " + fault);
    }

    /** A message with what it has from its traits; what it says itself prevails. */
    private JsonNode whole(JsonNode message) {
        ObjectNode whole = JSON.createObjectNode();
        message.path("traits").forEach(trait -> add(whole, referred(trait)));
        add(whole, message);
        return whole;
    }

    private static void add(ObjectNode target, JsonNode source) {
        source.properties()
                .forEach(member -> {
                    if (target.get(member.getKey()) instanceof ObjectNode there
                            && member.getValue().isObject()) {
                        add(there, member.getValue());
                    } else {
                        target.set(member.getKey(), member.getValue().deepCopy());
                    }
                });
    }

    private JsonNode referred(JsonNode reference) {
        return document.at(reference.get("$ref").asString().substring(1));
    }

    /** A field that is null means the same as one left out: so it says. */
    private static void dropNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        value.forEach(AsyncApiDocument::dropNulls);
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().stringNode(text);
    }
}
