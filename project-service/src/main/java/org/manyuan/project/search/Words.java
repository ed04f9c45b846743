package org.manyuan.project.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Texts as they are compared: neither capitals nor full-width forms make a difference, and blanks
 * only separate words.
 */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).toList();
    }

    static String normalized(String text) {
        return String.join(" ", of(text));
    }
}
