package org.manyuan.conformance;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one document, closed, with all that they refer to. */
final class Schemas {

    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(
                    Dialects.getOpenApi31(),
                    settings ->
                            settings.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .locale(Locale.ENGLISH)
                                            .build()));
    private final ObjectNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        components = JsonMapper.shared().createObjectNode();
        ObjectNode parts = components.putObject("schemas");
        document.at("/components/schemas")
                .properties()
                .forEach(each -> parts.set(each.getKey(), Closing.part(each.getValue())));
    }

    /** What of the value is not as the schema says; empty where all is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<Error> errors = compiled.computeIfAbsent(schema, this::compile).validate(value);
        return errors.stream()
                .filter(error -> !followsFromAnother(error, errors))
                .map(Schemas::tell)
                .toList();
    }

    /** Where a part is wrong, all around it counts as not described: only the part is told. */
    private static boolean followsFromAnother(Error error, List<Error> errors) {
        String at = error.getInstanceLocation().toString();
        return isUndescribed(error)
                && errors.stream()
                        .anyMatch(other -> {
                            String there = other.getInstanceLocation().toString();
                            return there.startsWith(at + "/")
                                    || there.equals(at) && !isUndescribed(other);
                        });
    }

    private static boolean isUndescribed(Error error) {
        return error.getKeyword().equals("unevaluatedProperties");
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = (ObjectNode) Closing.value(schema);
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    private static String tell(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
