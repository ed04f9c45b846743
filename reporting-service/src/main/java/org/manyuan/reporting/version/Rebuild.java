package org.manyuan.reporting.version;

import org.jspecify.annotations.Nullable;

/**
 * A new version from its request to its end.
 *
 * @param version 0 where it was refused
 * @param compared null until both versions have been compared
 * @param endedBy who decided, where it did not follow from the request
 */
public record Rebuild(
        VersionEvent.Requested request,
        int version,
        State state,
        VersionEvent.@Nullable Compared compared,
        @Nullable String endedBy) {

    public enum State {
        /** It is being built and compared. */
        UNDER_WAY,
        /** It goes on beside the serving one until somebody decides. */
        COMPARED,
        /** It serves, or served once. */
        SWITCHED,
        /** It is no more. */
        DROPPED,
        /** Another one was under way. */
        REFUSED
    }

    public String id() {
        return request.rebuild();
    }

    boolean isOpen() {
        return state == State.UNDER_WAY || state == State.COMPARED;
    }

    Rebuild with(VersionEvent.Compared result) {
        Decision decision = result.differing() == 0 ? request.whenEqual() : request.onDifference();
        State next = decision == Decision.SWITCH ? State.SWITCHED : State.COMPARED;
        return new Rebuild(request, version, next, result, null);
    }

    Rebuild ended(State end, String by) {
        return new Rebuild(request, version, end, compared, by);
    }
}
