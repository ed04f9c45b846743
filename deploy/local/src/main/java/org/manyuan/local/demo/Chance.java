package org.manyuan.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Seeded luck: the same seed and name give the same story on every machine. */
final class Chance {

    private final Random random;

    Chance(long seed, String name) {
        this.random = new Random(seed * 1_000_003L + name.hashCode());
    }

    /** True in so many of a hundred cases. */
    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double fraction(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Around 0, two thirds within 1. */
    double deviation() {
        return random.nextGaussian();
    }

    LocalDate daysAfter(LocalDate date, int least, int most) {
        return date.plusDays(between(least, most));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
