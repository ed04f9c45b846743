package org.manyuan.platform.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.zones.ZoneDirectory;

/**
 * The first checks, which need no stored state: is the type known, is the data valid, are its zones
 * there?
 */
final class Reading<S, E> {

    /** A zone may have been created a moment ago and be still on its way here. */
    private static final Duration ZONE_PATIENCE = Duration.ofSeconds(2);

    private final Lifecycle<S, E> lifecycle;
    private final ZoneDirectory zones;
    private final Clock clock;

    Reading(Lifecycle<S, E> lifecycle, ZoneDirectory zones, Clock clock) {
        this.lifecycle = lifecycle;
        this.zones = zones;
        this.clock = clock;
    }

    /** Reads what can be read; the refusals of the rest are put into {@code outcomes}. */
    List<Candidate<E>> read(List<Incoming> incoming, @Nullable Outcome[] outcomes)
            throws InterruptedException {
        Map<Integer, Parsed<E>> parsed = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (int index = 0; index < incoming.size(); index++) {
            String type = bareName(incoming.get(index).type());
            if (type == null) {
                outcomes[index] = unknownType(incoming.get(index).type());
                continue;
            }
            Parsed<E> each = parse(type, incoming.get(index));
            parsed.put(index, each);
            each.zones().forEach(zone -> named.add(zone.zoneId()));
        }
        Map<String, ZoneFacts> known = zones.await(named, ZONE_PATIENCE);
        List<Candidate<E>> candidates = new ArrayList<>();
        for (int index = 0; index < incoming.size(); index++) {
            Parsed<E> each = parsed.get(index);
            if (each == null) {
                continue;
            }
            List<Fault> left = each.checkZones(incoming.get(index).dataPointer(), known);
            if (each.faults().isEmpty()) {
                candidates.add(each.toCandidate(index, incoming.get(index), left));
            } else {
                each.faults().addAll(left);
                outcomes[index] =
                        new Outcome.Refused(new Refusal(ProblemType.VALIDATION, each.faults()));
            }
        }
        return candidates;
    }

    private @Nullable String bareName(String type) {
        String prefix = "org.manyuan." + lifecycle.aggregateName() + ".";
        String name =
                type.startsWith(prefix) && type.endsWith(".v1")
                        ? type.substring(prefix.length(), type.length() - ".v1".length())
                        : type;
        return lifecycle.knows(name) ? name : null;
    }

    private static Outcome unknownType(String type) {
        return new Outcome.Refused(
                Refusal.of(
                        ProblemType.UNKNOWN_EVENT_TYPE,
                        Fault.at("/type", "fault.unknown-event-type", type)));
    }

    private Parsed<E> parse(String type, Incoming incoming) {
        List<Fault> faults = new ArrayList<>(incoming.faults());
        Fields data = new Fields(incoming.data(), incoming.dataPointer());
        E event = lifecycle.read(type, data, recordedOn(incoming));
        faults.addAll(data.faults());
        // a zone that could not even be read has been told already
        List<Lifecycle.ZoneReference> named =
                lifecycle.zonesNamedBy(event).stream()
                        .filter(zone -> !zone.zoneId().isEmpty())
                        .toList();
        return new Parsed<>(type, event, named, faults);
    }

    /** A source may be up to five minutes ahead of us, but never in tomorrow. */
    private LocalDate recordedOn(Incoming incoming) {
        LocalDate today = LocalDate.now(clock);
        if (incoming.time() == null) {
            return today;
        }
        LocalDate day = incoming.time().atZoneSameInstant(clock.getZone()).toLocalDate();
        return day.isAfter(today) ? today : day;
    }

    private record Parsed<E>(
            String type, E event, List<Lifecycle.ZoneReference> zones, List<Fault> faults) {

        /** Adds those that nobody knows to the faults, and returns those that have left. */
        List<Fault> checkZones(String pointer, Map<String, ZoneFacts> known) {
            List<Fault> left = new ArrayList<>();
            for (Lifecycle.ZoneReference reference : zones) {
                ZoneFacts zone = known.get(reference.zoneId());
                String at = pointer + "/" + reference.field();
                if (zone == null) {
                    faults.add(Fault.at(at, "fault.unknown-zone", reference.zoneId()));
                } else if (reference.mustBeInSystem() && zone.status() == ZoneStatus.EXITED) {
                    left.add(Fault.at(at, "fault.zone-exited", reference.zoneId()));
                }
            }
            return left;
        }

        Candidate<E> toCandidate(int index, Incoming incoming, List<Fault> zonesLeft) {
            String digest = Digest.of(type, incoming.subject(), incoming.data());
            return new Candidate<>(index, incoming, type, event, digest, zonesLeft);
        }
    }
}
