package org.manyuan.project.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.manyuan.project.lifecycle.Details;
import org.manyuan.project.lifecycle.Project;

/**
 * What a search for projects is served by, {@code {text, grams}} beside the state: the grams are
 * indexed and find the candidates, the text tells which of them really hold what is looked for.
 */
public final class SearchText {

    public static final String FIELD = "search";
    public static final String GRAMS = "grams";
    static final String TEXT = "text";

    /** No word holds it, so nothing is found across two fields. */
    private static final String BETWEEN = "\n";

    private SearchText() {}

    public static Document of(String projectId, Project project) {
        Details details = project.details();
        return of(
                Stream.of(details.name(), details.investorName(), details.owner())
                        .filter(Objects::nonNull)
                        .toList(),
                Stream.of(
                                projectId,
                                project.identity().investorCode(),
                                project.identity().projectCode())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * @param texts found by any part
     * @param codes found by any part of at least three characters
     */
    public static Document of(List<String> texts, List<String> codes) {
        Set<String> grams = new LinkedHashSet<>();
        texts.forEach(each -> grams.addAll(Grams.ofText(Words.of(each))));
        codes.forEach(each -> grams.addAll(Grams.ofCode(Words.of(each))));
        String text =
                String.join(
                        BETWEEN,
                        Stream.concat(texts.stream(), codes.stream())
                                .map(Words::normalized)
                                .toList());
        return new Document(TEXT, text).append(GRAMS, new ArrayList<>(grams));
    }
}
