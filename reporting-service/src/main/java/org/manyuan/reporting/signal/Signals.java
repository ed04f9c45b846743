package org.manyuan.reporting.signal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.reporting.correction.Correction;
import org.manyuan.reporting.signal.Signal.Concerned;

/**
 * Finds the signals of a year among some projects.
 *
 * @param today whether a signing is a year old already
 */
record Signals(int year, LocalDate today, Collection<Concerned> projects) {

    private static final int LEAST_BURST = 3;
    private static final int AMOUNT_TIMES_ARRIVED = 10;
    private static final Comparator<Concerned> EARLIEST_FIRST =
            Comparator.comparing(Signals::signedOrEntered).thenComparing(Concerned::projectId);

    /** In the order of their kinds, then of their days. */
    List<Signal> find(Collection<Correction> corrections) {
        List<Signal> signals = new ArrayList<>();
        signedTwice(signals);
        bursts(signals);
        for (Concerned each : projects) {
            LocalDate signed = each.facts().signedOn();
            if (signed != null && signed.getYear() == year) {
                amount(each, signed, signals);
                atOnce(each, signed, signals);
            }
        }
        corrected(corrections, signals);
        signals.sort(
                Comparator.comparing(Signal::kind)
                        .thenComparing(Signal::on)
                        .thenComparing(signal -> signal.projects().getFirst().projectId()));
        return signals;
    }

    private void signedTwice(List<Signal> signals) {
        Map<String, List<Concerned>> alike = new HashMap<>();
        for (Concerned each : projects) {
            String investor = each.facts().investorName();
            if (each.facts().signedOn() != null && investor != null) {
                alike.computeIfAbsent(
                                plain(investor) + "\n" + plain(each.facts().name()),
                                none -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<Concerned> group : alike.values()) {
            group.sort(EARLIEST_FIRST);
            LocalDate latest = group.getLast().facts().signedOn();
            if (group.size() > 1 && latest != null && latest.getYear() == year) {
                signals.add(new Signal(SignalKind.SIGNED_TWICE, latest, group, new Signal.None()));
            }
        }
    }

    /** Half of a quarter's signings, and three at least, in its last five days. */
    private void bursts(List<Signal> signals) {
        Map<String, Map<LocalDate, List<Concerned>>> signings = new TreeMap<>();
        for (Concerned each : projects) {
            LocalDate signed = each.facts().signedOn();
            if (isIndustrial(each) && signed != null && signed.getYear() == year) {
                signings.computeIfAbsent(each.facts().zoneId(), none -> new TreeMap<>())
                        .computeIfAbsent(Quarters.end(signed), none -> new ArrayList<>())
                        .add(each);
            }
        }
        signings.forEach((zoneId, quarters) ->
                quarters.forEach((end, all) -> burst(zoneId, end, all, signals)));
    }

    private static void burst(
            String zoneId, LocalDate end, List<Concerned> all, List<Signal> signals) {
        List<Concerned> last =
                all.stream()
                        .filter(each -> Quarters.isInLastDays(signedOrEntered(each)))
                        .sorted(EARLIEST_FIRST)
                        .toList();
        if (last.size() >= LEAST_BURST && last.size() * 2 >= all.size()) {
            signals.add(
                    new Signal(
                            SignalKind.BURST_AT_PERIOD_END,
                            signedOrEntered(last.getLast()),
                            last,
                            new Signal.Burst(zoneId, end, last.size(), all.size())));
        }
    }

    private void amount(Concerned project, LocalDate signed, List<Signal> signals) {
        LocalDate anniversary = signed.plusYears(1);
        if (anniversary.isAfter(today)) {
            return;
        }
        long arrived =
                project.facts().arrivals().stream()
                        .filter(each -> !each.occurredOn().isAfter(anniversary))
                        .mapToLong(ProjectFacts.Arrival::amount)
                        .sum();
        long contract = project.facts().contractAmount();
        if (contract > AMOUNT_TIMES_ARRIVED * arrived) {
            signals.add(
                    new Signal(
                            SignalKind.AMOUNT_BEYOND_ARRIVALS,
                            signed,
                            List.of(project),
                            new Signal.Amounts(contract, arrived, anniversary)));
        }
    }

    private static void atOnce(Concerned project, LocalDate signed, List<Signal> signals) {
        if (isIndustrial(project) && signed.equals(project.facts().enteredOn())) {
            signals.add(
                    new Signal(
                            SignalKind.REGISTERED_AND_SIGNED_AT_ONCE,
                            signed,
                            List.of(project),
                            new Signal.None()));
        }
    }

    private void corrected(Collection<Correction> corrections, List<Signal> signals) {
        Map<String, Concerned> byId = new HashMap<>();
        projects.forEach(each -> byId.put(each.projectId(), each));
        for (Correction each : corrections) {
            @Nullable Concerned project = byId.get(each.projectId());
            LocalDate end = Quarters.end(each.to());
            if (project != null
                    && each.to().getYear() == year
                    && Quarters.isInLastDays(each.to())
                    && each.from().isAfter(end)) {
                signals.add(
                        new Signal(
                                SignalKind.CORRECTED_INTO_PERIOD,
                                each.to(),
                                List.of(project),
                                new Signal.Moved(each, end)));
            }
        }
    }

    private static LocalDate signedOrEntered(Concerned project) {
        LocalDate signed = project.facts().signedOn();
        return signed == null ? project.facts().enteredOn() : signed;
    }

    private static boolean isIndustrial(Concerned project) {
        return project.facts().kind() == ProjectKind.INDUSTRIAL;
    }

    /** Without what people write one way and another: width of characters and spaces. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
