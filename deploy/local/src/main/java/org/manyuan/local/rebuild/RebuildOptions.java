package org.manyuan.local.rebuild;

import java.util.Optional;

/**
 * What the user asked of {@code rebuild}.
 *
 * @param id of the rebuild to decide about; empty for a new one
 */
record RebuildOptions(int port, Wish wish, String id) {

    private static final int LAST_PORT = 65_535;

    enum Wish {
        /** Switch to an equal version, keep the serving one where they differ. */
        REBUILD,
        /** Compare only. */
        KEEP,
        /** Switch, whatever the comparison says. */
        SWITCH_ANYWAY,
        /** Decide for a version that was kept. */
        SWITCH,
        /** Decide against a version that was kept. */
        DROP
    }

    /** Empty where the words make no sense. */
    static Optional<RebuildOptions> parse(String... words) {
        int port = 8080;
        Wish wish = Wish.REBUILD;
        String id = "";
        for (int i = 0; i < words.length; i++) {
            String value = i + 1 < words.length ? words[i + 1] : "";
            switch (words[i]) {
                case "--keep" -> wish = Wish.KEEP;
                case "--switch-anyway" -> wish = Wish.SWITCH_ANYWAY;
                case "--port" -> {
                    if (!value.matches("[0-9]{1,5}")) {
                        return Optional.empty();
                    }
                    port = Integer.parseInt(value);
                    i++;
                }
                case "--switch", "--drop" -> {
                    if (!value.matches("[0-9a-f-]{36}")) {
                        return Optional.empty();
                    }
                    wish = words[i].equals("--drop") ? Wish.DROP : Wish.SWITCH;
                    id = value;
                    i++;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return port > 0 && port <= LAST_PORT
                ? Optional.of(new RebuildOptions(port, wish, id))
                : Optional.empty();
    }
}
