package org.manyuan.reporting.version;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.version.Rebuild.State;

/**
 * The versions after some events. What does not fit is passed over: two instances may have said the
 * same, or a person decided too late.
 *
 * @param highest the newest version that there ever was
 */
public record VersionState(ReportVersion serving, int highest, List<Rebuild> rebuilds) {

    public static final VersionState INITIAL = new VersionState(ReportVersion.FIRST, 1, List.of());

    public VersionState {
        rebuilds = List.copyOf(rebuilds);
    }

    public VersionState apply(VersionEvent event) {
        return switch (event) {
            case VersionEvent.Requested requested -> requested(requested);
            case VersionEvent.Compared compared -> {
                Rebuild open = open(compared.rebuild());
                yield open == null || open.state() != State.UNDER_WAY
                        ? this
                        : with(open.with(compared));
            }
            case VersionEvent.Switched switched -> {
                Rebuild open = open(switched.rebuild());
                yield open == null || open.state() != State.COMPARED
                        ? this
                        : with(open.ended(State.SWITCHED, switched.by()));
            }
            case VersionEvent.Dropped dropped -> {
                Rebuild open = open(dropped.rebuild());
                yield open == null ? this : with(open.ended(State.DROPPED, dropped.by()));
            }
        };
    }

    /** The rebuild that is neither switched to nor dropped; null where there is none. */
    public @Nullable Rebuild open() {
        return rebuilds.stream().filter(Rebuild::isOpen).findFirst().orElse(null);
    }

    public @Nullable Rebuild find(String id) {
        return rebuilds.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** The versions that are to be folded. */
    public List<ReportVersion> live() {
        Rebuild open = open();
        return open == null
                ? List.of(serving)
                : List.of(serving, new ReportVersion(open.version()));
    }

    /** The versions that nobody needs any more. */
    public List<ReportVersion> retired() {
        List<ReportVersion> live = live();
        return IntStream.rangeClosed(1, highest)
                .mapToObj(ReportVersion::new)
                .filter(each -> !live.contains(each))
                .toList();
    }

    private @Nullable Rebuild open(String id) {
        Rebuild open = open();
        return open != null && open.id().equals(id) ? open : null;
    }

    private VersionState requested(VersionEvent.Requested requested) {
        if (find(requested.rebuild()) != null) {
            return this;
        }
        boolean free = open() == null;
        int version = free ? highest + 1 : 0;
        List<Rebuild> more = new ArrayList<>(rebuilds);
        more.add(
                new Rebuild(
                        requested, version, free ? State.UNDER_WAY : State.REFUSED, null, null));
        return new VersionState(serving, Math.max(highest, version), more);
    }

    private VersionState with(Rebuild changed) {
        return new VersionState(
                changed.state() == State.SWITCHED ? new ReportVersion(changed.version()) : serving,
                highest,
                rebuilds.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList());
    }
}
