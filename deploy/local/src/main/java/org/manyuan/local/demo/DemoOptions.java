package org.manyuan.local.demo;

import java.util.Optional;

/** What the user asked of {@code demo}. */
record DemoOptions(int port, long seed) {

    private static final DemoOptions DEFAULT = new DemoOptions(8080, 2018);
    private static final int LAST_PORT = 65_535;

    /** Empty where the words make no sense. */
    static Optional<DemoOptions> parse(String... words) {
        DemoOptions options = DEFAULT;
        for (int i = 0; i < words.length; i += 2) {
            // digits of a size that fits whatever they are for
            if (i + 1 == words.length || !words[i + 1].matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            int value = Integer.parseInt(words[i + 1]);
            switch (words[i]) {
                case "--port" -> options = new DemoOptions(value, options.seed());
                case "--seed" -> options = new DemoOptions(options.port(), value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(options).filter(each -> each.port() > 0 && each.port() <= LAST_PORT);
    }
}
