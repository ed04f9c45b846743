package org.manyuan.platform.ledger.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * State records as BSON documents: dates as ISO texts (which sort, and know no time zone), amounts
 * as exact decimals.
 */
public final class Documents {

    private final JsonMapper json;

    public Documents(JsonMapper json) {
        // what is not known is not there, at any depth: lists are filtered by what exists
        this.json =
                json.rebuild()
                        .changeDefaultPropertyInclusion(
                                each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
    }

    public Document write(Object value) {
        Map<?, ?> fields = json.convertValue(value, Map.class);
        Document document = new Document();
        fields.forEach((name, each) -> document.put(String.valueOf(name), each));
        return document;
    }

    public <T> T read(Document document, Class<T> type) {
        return json.convertValue(plain(document), type);
    }

    /** Jackson knows nothing of BSON's decimals. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Map<?, ?> object -> {
                Document copy = new Document();
                object.forEach((name, each) -> copy.put(String.valueOf(name), plain(each)));
                yield copy;
            }
            case List<?> items -> {
                List<@Nullable Object> copy = new ArrayList<>();
                items.forEach(each -> copy.add(plain(each)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
