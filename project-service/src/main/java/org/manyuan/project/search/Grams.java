package org.manyuan.project.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The short pieces of words by which an index finds them: each character, each two neighbours, and
 * each three neighbours that are letters, digits or signs of ASCII, since two of those tell little
 * apart. Of a code only the latter: its parts of one or two characters would be the same for all.
 */
final class Grams {

    private static final int LONG = 3;
    private static final int ASCII = 0x80;

    private Grams() {}

    static Set<String> ofText(List<String> words) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : words) {
            int[] points = word.codePoints().toArray();
            addAll(points, 1, grams);
            addAll(points, 2, grams);
            addLong(points, grams);
        }
        return grams;
    }

    static Set<String> ofCode(List<String> words) {
        Set<String> grams = new LinkedHashSet<>();
        words.forEach(word -> addLong(word.codePoints().toArray(), grams));
        return grams;
    }

    /**
     * What every text has in which these words occur, what tells most apart first. Where three
     * characters of ASCII stand together only their grams are asked for, so that codes are found as
     * well as texts.
     */
    static Set<String> wanted(List<String> words) {
        Set<String> grams = new LinkedHashSet<>();
        words.forEach(word -> addLong(word.codePoints().toArray(), grams));
        for (String word : words) {
            int[] points = word.codePoints().toArray();
            if (points.length == 1) {
                grams.add(word);
            }
            IntStream.range(0, points.length - 1)
                    .filter(at -> !inLong(points, at))
                    .forEach(at -> grams.add(new String(points, at, 2)));
        }
        return grams;
    }

    /** Whether a word is asked for by one gram, the word itself. */
    static boolean isOne(String word) {
        return wanted(List.of(word)).equals(Set.of(word));
    }

    private static void addAll(int[] points, int length, Set<String> grams) {
        for (int at = 0; at + length <= points.length; at++) {
            grams.add(new String(points, at, length));
        }
    }

    private static void addLong(int[] points, Set<String> grams) {
        grams.addAll(
                IntStream.range(0, points.length - LONG + 1)
                        .filter(at -> isLong(points, at))
                        .mapToObj(at -> new String(points, at, LONG))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean isLong(int[] points, int at) {
        return at >= 0
                && at + LONG <= points.length
                && IntStream.range(at, at + LONG).allMatch(each -> points[each] < ASCII);
    }

    /** Whether the two characters here are a part of three that are asked for. */
    private static boolean inLong(int[] points, int at) {
        return isLong(points, at) || isLong(points, at - 1);
    }
}
