package org.manyuan.reporting.scope;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneLevel;

/** Which zones a figure is about. */
public sealed interface Scope {

    String text();

    record Province() implements Scope {
        @Override
        public String text() {
            return "province";
        }
    }

    record Level(ZoneLevel level) implements Scope {
        @Override
        public String text() {
            return "level:" + level.name().toLowerCase(Locale.ROOT);
        }
    }

    record City(String code) implements Scope {
        @Override
        public String text() {
            return "city:" + code;
        }
    }

    record Zone(String zoneId) implements Scope {
        @Override
        public String text() {
            return "zone:" + zoneId;
        }
    }

    /**
     * Null where the text names no kind of scope; whether there is such a city or zone is another
     * question.
     */
    static @Nullable Scope parse(String text) {
        if (text.equals("province")) {
            return new Province();
        }
        if (text.startsWith("level:")) {
            return switch (text) {
                case "level:national" -> new Level(ZoneLevel.NATIONAL);
                case "level:provincial" -> new Level(ZoneLevel.PROVINCIAL);
                default -> null;
            };
        }
        if (text.startsWith("city:")) {
            return new City(text.substring("city:".length()));
        }
        return text.startsWith("zone:") ? new Zone(text.substring("zone:".length())) : null;
    }
}
