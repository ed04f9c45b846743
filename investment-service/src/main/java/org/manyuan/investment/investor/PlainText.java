package org.manyuan.investment.investor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** Texts that go into events and on to the topic: nobody's telephone number may stand in them. */
final class PlainText {

    private PlainText() {}

    static String name(String field, Fields body) {
        return checked(field, body.name(field), body);
    }

    static @Nullable String optionalName(String field, Fields body) {
        String text = body.optionalName(field);
        return text == null ? null : checked(field, text, body);
    }

    static String text(String field, Fields body) {
        return checked(field, body.text(field), body);
    }

    static List<String> names(String field, Fields body) {
        List<String> names = body.optionalNames(field);
        if (names == null) {
            return List.of();
        }
        for (int index = 0; index < names.size(); index++) {
            checked(field + "/" + index, names.get(index), body);
        }
        return names.stream().distinct().toList();
    }

    private static String checked(String field, String text, Fields body) {
        if (PhoneNumber.isIn(text)) {
            body.fault(field, "phone-in-text");
        }
        return text;
    }
}
