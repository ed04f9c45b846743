package org.manyuan.conformance;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes schemas refuse what they do not mention. OpenAPI leaves objects open unless they say
 * otherwise; a field that nobody described would pass.
 */
final class Closing {

    private static final String UNEVALUATED = "unevaluatedProperties";
    private static final Set<String> IN_PLACE_LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> IN_PLACE = Set.of("if", "then", "else", "not");
    private static final Set<String> VALUE_MAPS = Set.of("properties", "patternProperties");
    private static final List<String> SHAPES =
            List.of("properties", "$ref", "allOf", "anyOf", "oneOf");

    private Closing() {}

    /** The schema of a whole value: nothing may be in it that the schema does not mention. */
    static JsonNode value(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    /** A schema that others refer to: they may add fields, those below it may not. */
    static JsonNode part(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        descend(copy);
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && describesAnObject(object)
                && !object.has("additionalProperties")
                && !object.has(UNEVALUATED)) {
            object.put(UNEVALUATED, false);
        }
        descend(schema);
    }

    private static boolean describesAnObject(ObjectNode schema) {
        return SHAPES.stream().anyMatch(schema::has)
                || schema.path("type").toString().contains("object");
    }

    private static void descend(JsonNode schema) {
        schema.properties()
                .forEach(member -> {
                    String keyword = member.getKey();
                    JsonNode content = member.getValue();
                    if (VALUE_MAPS.contains(keyword)) {
                        content.values().forEach(Closing::close);
                    } else if (IN_PLACE_LISTS.contains(keyword)) {
                        content.values().forEach(Closing::descend);
                    } else if (IN_PLACE.contains(keyword)) {
                        descend(content);
                    } else if (keyword.equals("items") || keyword.equals("additionalProperties")) {
                        close(content);
                    } else if (keyword.equals("prefixItems")) {
                        content.values().forEach(Closing::close);
                    }
                });
    }
}
