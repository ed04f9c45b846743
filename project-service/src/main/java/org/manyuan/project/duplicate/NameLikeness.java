package org.manyuan.project.duplicate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.project.lifecycle.PlainName;

/**
 * How far two names are alike: twice the pairs of neighbouring characters that they have in common,
 * by the pairs of both. It does not mind where in a name something was left out or put in.
 */
record NameLikeness(int inCommon, int ofBoth) {

    static NameLikeness of(String name, String other) {
        List<String> pairs = pairs(PlainName.of(name));
        List<String> rest = pairs(PlainName.of(other));
        int ofBoth = pairs.size() + rest.size();
        int inCommon = 0;
        for (String pair : pairs) {
            if (rest.remove(pair)) {
                inCommon++;
            }
        }
        return new NameLikeness(inCommon, ofBoth);
    }

    boolean isAtLeast(BigDecimal share) {
        BigDecimal wanted = share.multiply(BigDecimal.valueOf(ofBoth));
        return ofBoth > 0 && BigDecimal.valueOf(2L * inCommon).compareTo(wanted) >= 0;
    }

    /** A name of one character is a pair with nothing. */
    private static List<String> pairs(String plain) {
        int[] characters = plain.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        if (characters.length == 1) {
            pairs.add(plain);
        }
        for (int index = 0; index + 1 < characters.length; index++) {
            pairs.add(new String(characters, index, 2));
        }
        return pairs;
    }
}
