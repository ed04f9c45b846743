package org.manyuan.reporting.cells;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.ProjectFacts;

/** The facts of a subject that figures are made of. */
public sealed interface Facts {

    String zoneId();

    /** As if nothing had occurred after this month; empty where the subject then is not there. */
    Optional<Facts> upTo(int month);

    /**
     * @throws IllegalArgumentException where the facts lie out of all bounds, so that one damaged
     *     record can spoil no sum
     */
    Facts checked();

    record OfProject(ProjectFacts project) implements Facts {

        @Override
        public String zoneId() {
            return project.zoneId();
        }

        @Override
        public Optional<Facts> upTo(int month) {
            if (Months.of(project.enteredOn()) > month) {
                return Optional.empty();
            }
            return Optional.of(
                    new OfProject(
                            new ProjectFacts(
                                    project.zoneId(),
                                    project.kind(),
                                    project.enteredOn(),
                                    Bounds.upTo(project.signedOn(), month),
                                    Bounds.upTo(project.startedOn(), month),
                                    Bounds.upTo(project.producedOn(), month),
                                    Bounds.upTo(project.terminatedOn(), month),
                                    project.contractAmount(),
                                    project.arrivals().stream()
                                            .filter(each -> Months.of(each.occurredOn()) <= month)
                                            .toList(),
                                    project.stage(),
                                    project.name(),
                                    project.investorName())));
        }

        @Override
        public Facts checked() {
            Stream.of(
                            project.enteredOn(),
                            project.signedOn(),
                            project.startedOn(),
                            project.producedOn(),
                            project.terminatedOn())
                    .forEach(Bounds::check);
            Bounds.check(project.contractAmount());
            project.arrivals()
                    .forEach(each -> {
                        Bounds.check(each.occurredOn());
                        Bounds.check(each.amount());
                    });
            return this;
        }
    }

    record OfCase(CaseFacts disposalCase) implements Facts {

        @Override
        public String zoneId() {
            return disposalCase.zoneId();
        }

        @Override
        public Optional<Facts> upTo(int month) {
            if (Months.of(disposalCase.identifiedOn()) > month) {
                return Optional.empty();
            }
            return Optional.of(
                    new OfCase(
                            new CaseFacts(
                                    disposalCase.zoneId(),
                                    disposalCase.kind(),
                                    disposalCase.identifiedOn(),
                                    Bounds.upTo(disposalCase.disposedOn(), month),
                                    disposalCase.withdrawn(),
                                    disposalCase.area(),
                                    disposalCase.name())));
        }

        @Override
        public Facts checked() {
            Bounds.check(disposalCase.identifiedOn());
            Bounds.check(disposalCase.disposedOn());
            Bounds.check(disposalCase.area());
            return this;
        }
    }

    /** What dates and amounts can be at all. */
    final class Bounds {

        private static final long LARGEST_AMOUNT = 10_000_000_000L;

        private Bounds() {}

        private static void check(@Nullable LocalDate day) {
            if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
                throw new IllegalArgumentException("no business date: " + day);
            }
        }

        private static void check(long amount) {
            if (amount < 0 || amount > LARGEST_AMOUNT) {
                throw new IllegalArgumentException("no amount in hundredths: " + amount);
            }
        }

        private static @Nullable LocalDate upTo(@Nullable LocalDate day, int month) {
            return day == null || Months.of(day) > month ? null : day;
        }
    }
}
