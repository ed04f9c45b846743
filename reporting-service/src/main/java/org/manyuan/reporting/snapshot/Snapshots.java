package org.manyuan.reporting.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;

/** All snapshots, and the texts that they are made of. What is there is never changed. */
public interface Snapshots {

    Optional<Snapshot> find(String id);

    /** The newest one of the chain. */
    Optional<Snapshot> last();

    /** The one at a place of the chain. */
    Optional<Snapshot> at(long position);

    /** The one that a request made. */
    Optional<Snapshot> ofRequest(String request);

    /** How many there are of a period. */
    long count(String period);

    /**
     * The newest first.
     *
     * @param period null for all
     */
    Page<Snapshot> list(@Nullable String period, PageRequest page);

    /** Those of a year in the order in which they were made. */
    List<Snapshot> ofYear(int year);

    /**
     * Stores a snapshot whose texts are kept.
     *
     * @return whether its place in the chain was still free
     */
    boolean add(Snapshot snapshot);

    /**
     * Keeps what the snapshot of a request will say. Each has a copy of its own, so that one that
     * is altered spoils no other.
     *
     * @param texts by their hash; one that is kept already is not touched
     */
    void keep(String request, Map<String, String> texts);

    /** What a snapshot says as it is kept now, whether or not it still has the hash. */
    Optional<String> text(Snapshot snapshot, String hash);
}
