package org.manyuan.reporting.version;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to the versions of the report, in one order for all instances: so they build,
 * compare and switch together, and find out after a restart where they are.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VersionEvent.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = VersionEvent.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = VersionEvent.Switched.class, name = "switched"),
    @JsonSubTypes.Type(value = VersionEvent.Dropped.class, name = "dropped")
})
public sealed interface VersionEvent {

    /** The id of the rebuild that it belongs to. */
    String rebuild();

    /**
     * A new version is to be built.
     *
     * @param records how many there were on the source topics
     */
    record Requested(
            String rebuild,
            String by,
            Instant at,
            Decision whenEqual,
            Decision onDifference,
            long records)
            implements VersionEvent {}

    /**
     * Both versions were at the same offsets, partition by partition.
     *
     * @param cells how many were compared
     * @param first the first cells that differ
     */
    record Compared(
            String rebuild, Instant at, long cells, long differing, List<CellDifference> first)
            implements VersionEvent {
        public Compared {
            first = List.copyOf(first);
        }
    }

    /** Somebody decided for the new version. */
    record Switched(String rebuild, String by, Instant at) implements VersionEvent {}

    /** Somebody decided against the new version. */
    record Dropped(String rebuild, String by, Instant at) implements VersionEvent {}

    default byte[] toJson() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    /**
     * @throws IllegalArgumentException where the bytes are no such event
     */
    static VersionEvent fromJson(byte[] json) {
        try {
            return JsonMapper.shared().readValue(json, VersionEvent.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("no event of the report's versions", unreadable);
        }
    }
}
