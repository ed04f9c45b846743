package org.manyuan.zone.application;

import org.jspecify.annotations.Nullable;

/**
 * Whether an approval has changed the zone.
 *
 * @param zoneVersion of the zone after it
 * @param reason why the zone could not take it
 */
public record Effect(State state, @Nullable Integer zoneVersion, @Nullable String reason) {

    public static final Effect OWED = new Effect(State.OWED, null, null);

    public enum State {
        /** The zone does not know yet. */
        OWED,
        TAKEN,
        /** The zone can take it no longer: somebody has to look. */
        IMPOSSIBLE
    }

    public static Effect taken(int zoneVersion) {
        return new Effect(State.TAKEN, zoneVersion, null);
    }

    public static Effect impossible(String reason) {
        return new Effect(State.IMPOSSIBLE, null, reason);
    }
}
