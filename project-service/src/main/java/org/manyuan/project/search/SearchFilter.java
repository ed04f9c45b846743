package org.manyuan.project.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds the projects in whose name, investor, owner or codes every word of a text occurs. Of a word
 * that is a gram itself the index alone tells.
 */
public final class SearchFilter {

    private SearchFilter() {}

    public static Bson of(String text) {
        List<String> words = Words.of(text);
        List<Bson> conditions = new ArrayList<>();
        Set<String> grams = Grams.wanted(words);
        if (!grams.isEmpty()) {
            conditions.add(all(SearchText.FIELD + "." + SearchText.GRAMS, grams));
        }
        words.stream()
                .filter(word -> !Grams.isOne(word))
                .map(word ->
                        regex(
                                SearchText.FIELD + "." + SearchText.TEXT,
                                Pattern.compile(Pattern.quote(word))))
                .forEach(conditions::add);
        return conditions.isEmpty() ? new Document() : and(conditions);
    }
}
