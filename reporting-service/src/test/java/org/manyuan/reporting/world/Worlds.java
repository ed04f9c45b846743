package org.manyuan.reporting.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/** What is asked of a random world; {@code -Dmanyuan.seed=N} makes N the first one again. */
public final class Worlds {

    private Worlds() {}

    /** Of a scope, as one of the two calibers counts it. */
    public record Question(Scope scope, Caliber caliber, YearMonth asOf) {}

    /** Tells the first seed, so that a failure can be had again. */
    public static List<Long> seeds(String what, int number) {
        long first = Long.getLong("manyuan.seed", new Random().nextInt(1_000_000_000));
        System.out.println(what + ": " + number + " worlds from seed " + first);
        return IntStream.range(0, number).mapToObj(index -> first + index).toList();
    }

    public static List<Question> questions(World world, long seed) {
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            for (int month : new int[] {1, 2, 3 + random.nextInt(9), 12}) {
                YearMonth asOf = YearMonth.of(year, month);
                scopes(world)
                        .forEach(scope -> {
                            questions.add(new Question(scope, Caliber.OWN, asOf));
                            if (scope instanceof Scope.Zone) {
                                questions.add(new Question(scope, Caliber.CONSOLIDATED, asOf));
                            }
                        });
            }
        }
        return questions;
    }

    private static Stream<Scope> scopes(World world) {
        return Stream.of(
                        Stream.of(new Scope.Province()),
                        Stream.of(ZoneLevel.values()).map(Scope.Level::new),
                        world.cities().map(Scope.City::new),
                        world.zones().stream().map(zone -> new Scope.Zone(zone.zoneId())))
                .flatMap(each -> each);
    }
}
