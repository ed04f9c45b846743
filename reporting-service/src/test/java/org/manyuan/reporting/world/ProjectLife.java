package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/**
 * A project to which one thing after another happens, as the rules of the domain allow: stages in
 * order, arrivals, corrections, revocations, relocations.
 */
final class ProjectLife {

    private static final long[] AMOUNTS = {
        1,
        9_999_99,
        10_000_00,
        10_000_01,
        199_999_99,
        200_000_00,
        499_999_99,
        500_000_00,
        750_000_50
    };
    private static final int ENTERED = 0;
    private static final int SIGNED = 1;
    private static final int PRODUCED = 3;

    private final Random random;
    private final Days days;
    private final List<String> zoneIds;
    private final ProjectKind kind;
    private final List<ProjectFacts.Arrival> arrivals = new ArrayList<>();

    /** Of the stages reached, in order: entered, signed, started, produced. */
    private final List<LocalDate> stages = new ArrayList<>();

    private @Nullable LocalDate terminated;
    private String zoneId;
    private long amount;

    ProjectLife(Random random, List<String> zoneIds) {
        this.random = random;
        this.days = new Days(random);
        this.zoneIds = zoneIds;
        this.kind = random.nextInt(5) == 0 ? ProjectKind.INFRASTRUCTURE : ProjectKind.INDUSTRIAL;
        this.zoneId = zone();
        stages.add(days.any());
    }

    /** The facts after each event. */
    List<ProjectFacts> events() {
        List<ProjectFacts> events = new ArrayList<>(List.of(facts()));
        for (int more = random.nextInt(14); more > 0; more--) {
            happen();
            events.add(facts());
        }
        return events;
    }

    private void happen() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> reachNextStage();
            case 4 -> terminate();
            case 5 -> arrivals.add(arrival());
            case 6 -> correct();
            case 7 -> revoke();
            case 8 -> zoneId = zone();
            default -> amount = stages.size() > SIGNED ? amount() : amount;
        }
    }

    private void reachNextStage() {
        if (terminated == null && stages.size() <= PRODUCED) {
            stages.add(days.notBefore(stages.getLast()));
            amount = stages.size() == SIGNED + 1 ? amount() : amount;
        }
    }

    private void terminate() {
        if (terminated == null && stages.size() <= PRODUCED) {
            terminated = days.notBefore(stages.getLast());
        }
    }

    private ProjectFacts.Arrival arrival() {
        return new ProjectFacts.Arrival(days.notBefore(stages.getFirst()), amount());
    }

    private void correct() {
        if (terminated != null && random.nextBoolean()) {
            terminated = days.notBefore(stages.getLast());
            return;
        }
        int stage = random.nextInt(stages.size());
        LocalDate earliest =
                stage == ENTERED ? LocalDate.of(Days.FIRST_YEAR, 1, 1) : stages.get(stage - 1);
        LocalDate next = stage + 1 < stages.size() ? stages.get(stage + 1) : terminated;
        stages.set(stage, next == null ? days.notBefore(earliest) : days.between(earliest, next));
    }

    private void revoke() {
        if (terminated != null) {
            terminated = null;
        } else if (stages.size() > 1) {
            stages.removeLast();
        }
    }

    private String zone() {
        return zoneIds.get(random.nextInt(zoneIds.size()));
    }

    private long amount() {
        return AMOUNTS[random.nextInt(AMOUNTS.length)];
    }

    private @Nullable LocalDate reached(int stage) {
        return stage < stages.size() ? stages.get(stage) : null;
    }

    private ProjectFacts facts() {
        return new ProjectFacts(
                zoneId,
                kind,
                stages.getFirst(),
                reached(SIGNED),
                reached(2),
                reached(PRODUCED),
                terminated,
                amount,
                arrivals,
                terminated == null ? Stage.values()[stages.size()] : Stage.TERMINATED,
                "项目",
                null);
    }
}
