package org.manyuan.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a snapshot still says what was frozen, and whether the events say the same.
 *
 * @param intact its hash and those of its parts are those of what is stored
 * @param altered the parts that are missing or do not have their hash, at most as many as are told
 * @param chained the snapshot before it is there and has the hash that this one names
 * @param recomputed how many figures were computed anew from the topics; null where the topics do
 *     not reach back any more
 * @param differing how many of them are not what is stored; the months and the zone's name are one
 *     more of each scope
 * @param differences the first ones of those
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verification(
        String id,
        boolean sound,
        boolean intact,
        List<String> altered,
        boolean chained,
        @Nullable Long recomputed,
        long differing,
        List<Difference> differences) {

    public Verification {
        altered = List.copyOf(altered);
        differences = List.copyOf(differences);
    }

    /**
     * A figure that is stored otherwise than the events say.
     *
     * @param code of the figure; {@code months} without sides where it is what surrounds the
     *     figures
     * @param stored null where it is not stored
     * @param recomputed null where the events give no such figure
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Difference(
            String scope,
            String caliber,
            String code,
            @Nullable FrozenFigure stored,
            @Nullable FrozenFigure recomputed) {}
}
