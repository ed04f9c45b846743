package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;

/** Random days, most of them where counting by year and month goes wrong: at the edges. */
record Days(Random random) {

    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2021;

    LocalDate any() {
        int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
        return switch (random.nextInt(8)) {
            case 0, 1 -> LocalDate.of(year, 12, 31);
            case 2 -> LocalDate.of(year, 1, 1);
            case 3 -> LocalDate.of(random.nextBoolean() ? 2016 : 2020, 2, 29);
            case 4 -> YearMonth.of(year, 1 + random.nextInt(12)).atEndOfMonth();
            case 5 -> LocalDate.of(year, 1 + random.nextInt(12), 1);
            default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        };
    }

    LocalDate between(LocalDate earliest, LocalDate latest) {
        for (int tries = 0; tries < 10; tries++) {
            LocalDate day = any();
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
        }
        return random.nextBoolean() ? earliest : latest;
    }

    LocalDate notBefore(LocalDate earliest) {
        LocalDate last = LocalDate.of(LAST_YEAR, 12, 31);
        return random.nextInt(4) == 0 ? earliest : between(earliest, last);
    }
}
