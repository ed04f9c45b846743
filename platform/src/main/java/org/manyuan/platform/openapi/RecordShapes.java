package org.manyuan.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads from records what is always there: each component without {@code @Nullable}, unless it is
 * left out where it says nothing. A record that says when to leave fields out is an answer; its
 * other components may be null but are there.
 */
final class RecordShapes implements ModelConverter {

    private static final Set<Include> LEFT_OUT_THOUGH_NOT_NULL =
            EnumSet.of(Include.NON_DEFAULT, Include.NON_EMPTY);
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType described = Json31.mapper().constructType(type.getType());
        if (schema != null && described != null && described.getRawClass().isRecord()) {
            refuseNamesakes(schema, described);
            Schema<?> model = model(schema, context);
            if (model != null && model.getProperties() != null) {
                shape(model, described.getRawClass());
            }
        }
        return schema;
    }

    /** Of two records of one name the description would have only one, for both. */
    private void refuseNamesakes(Schema<?> schema, JavaType described) {
        String reference = schema.get$ref();
        if (reference == null) {
            return;
        }
        JavaType other = named.putIfAbsent(reference, described);
        if (other != null && !other.equals(described)) {
            throw new IllegalStateException(
                    "%s and %s are both described as %s: give one a name by @Schema"
                            .formatted(other, described, reference));
        }
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void shape(Schema<?> model, Class<?> type) {
        boolean answer = saysWhatToLeaveOut(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameInJson(component);
            Schema<?> property = model.getProperties().get(name);
            if (property == null || isListed(model, name)) {
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable) {
                if (!LEFT_OUT_THOUGH_NOT_NULL.contains(inclusion(component, type))) {
                    model.addRequiredItem(name);
                }
            } else if (answer && inclusion(component, type) == Include.ALWAYS) {
                model.addRequiredItem(name);
                model.getProperties().put(name, orNull(property));
            }
        }
    }

    private static String nameInJson(RecordComponent component) {
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null || said.value().isEmpty() ? component.getName() : said.value();
    }

    private static boolean isListed(Schema<?> model, String name) {
        return model.getRequired() != null && model.getRequired().contains(name);
    }

    private static boolean saysWhatToLeaveOut(Class<?> type) {
        return type.isAnnotationPresent(JsonInclude.class)
                || Arrays.stream(type.getRecordComponents())
                        .anyMatch(
                                each -> each.getAccessor().isAnnotationPresent(JsonInclude.class));
    }

    /** What the component says prevails. */
    private static Include inclusion(RecordComponent component, Class<?> type) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude said = own == null ? type.getAnnotation(JsonInclude.class) : own;
        return said == null ? Include.ALWAYS : said.value();
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        return new Schema<>().anyOf(List.of(schema, nothing));
    }
}
