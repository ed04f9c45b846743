package org.manyuan.reporting.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/**
 * The table of contents of a snapshot: the hash of the figures of each scope, by names such as
 * {@code zone:G361027/own}.
 */
public record Contents(SortedMap<String, String> scopes) {

    public Contents {
        scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
    }

    static String name(Scope scope, Caliber caliber) {
        return scope.text() + "/" + caliber.code();
    }

    static String name(Question question) {
        return name(question.scope(), question.caliber());
    }

    @Nullable String hash(Scope scope, Caliber caliber) {
        return scopes.get(name(scope, caliber));
    }

    /** What was asked of every scope that is in it. */
    public List<Question> questions(AsOf asOf) {
        List<Question> questions = new ArrayList<>();
        for (String name : scopes.keySet()) {
            int end = name.lastIndexOf('/');
            Scope scope = end < 0 ? null : Scope.parse(name.substring(0, end));
            if (scope != null) {
                questions.add(
                        new Question(
                                scope,
                                asOf,
                                Caliber.valueOf(name.substring(end + 1).toUpperCase(Locale.ROOT))));
            }
        }
        return questions;
    }
}
