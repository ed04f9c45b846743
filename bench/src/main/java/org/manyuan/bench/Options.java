package org.manyuan.bench;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param sections what is to be measured
 */
record Options(int port, Extent extent, Set<Section> sections) {

    private static final int DEFAULT_PORT = 18_080;
    private static final int LEAST_PORT = 1_024;
    private static final int LAST_PORT = 65_400;

    static final String USAGE =
            "用法 Usage: ./manyuan bench [--quick] [--port 18080] [--only %s]"
                    .formatted(Section.names());

    /** Empty where the words are not understood. */
    static Optional<Options> parse(String... words) {
        int port = DEFAULT_PORT;
        Extent extent = Extent.FULL;
        Set<Section> sections = EnumSet.allOf(Section.class);
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--quick")) {
                extent = Extent.QUICK;
            } else if (word.equals("--port") && rest.hasNext()) {
                port = number(rest.next());
            } else if (word.equals("--only") && rest.hasNext()) {
                sections = Section.named(rest.next());
            } else {
                return Optional.empty();
            }
        }
        return port < LEAST_PORT || port > LAST_PORT || sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Options(port, extent, sections));
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    }
}
