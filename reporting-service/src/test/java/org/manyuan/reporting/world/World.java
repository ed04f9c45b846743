package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

/**
 * A small province in which a few things happened.
 *
 * @param projects as they are in the end
 * @param cases as they are in the end
 * @param packages as they are in the end
 * @param returns what is approved in the end
 * @param deliveries how the topics tell it: subjects mixed, each in its order, with repetitions and
 *     gaps
 */
public record World(
        List<ZoneFacts> zones,
        List<ProjectFacts> projects,
        List<CaseFacts> cases,
        List<PackageFacts> packages,
        List<ReturnFacts> returns,
        List<Delivery> deliveries) {

    private static final List<String> CITIES = List.of("360100", "360400", "360700");

    /** A record of a topic. */
    public record Delivery(String topic, String subject, long sequence, byte[] facts) {}

    public static World random(long seed) {
        Random random = new Random(seed);
        List<ZoneFacts> zones = zones(random);
        List<String> zoneIds = zones.stream().map(ZoneFacts::zoneId).toList();
        List<ProjectFacts> projects = new ArrayList<>();
        List<CaseFacts> cases = new ArrayList<>();
        List<List<Delivery>> histories = new ArrayList<>();
        for (int number = 5 + random.nextInt(20); number > 0; number--) {
            List<ProjectFacts> events = new ProjectLife(random, zoneIds).events();
            projects.add(events.getLast());
            histories.add(
                    history(
                            Topics.PROJECTS,
                            "S-" + number,
                            events.stream().map(ProjectFacts::toBytes).toList()));
        }
        for (int number = 3 + random.nextInt(12); number > 0; number--) {
            List<CaseFacts> events = new CaseLife(random, zoneIds).events();
            cases.add(events.getLast());
            histories.add(
                    history(
                            // the same ids as the projects: they are of another topic
                            Topics.INVESTMENTS,
                            "S-" + number,
                            events.stream().map(CaseFacts::toBytes).toList()));
        }
        List<PackageFacts> packages = new ArrayList<>();
        for (int number = random.nextInt(12); number > 0; number--) {
            List<PackageFacts> events = packages(random, zoneIds);
            packages.add(events.getLast());
            histories.add(
                    history(
                            Topics.PROJECTS,
                            "PP-" + number,
                            events.stream().map(PackageFacts::toBytes).toList()));
        }
        List<Delivery> deliveries = mixed(histories, random);
        return new World(
                zones,
                projects,
                cases,
                packages,
                new ZoneReturns(random, zoneIds).approved(),
                deliveries);
    }

    /** A package is drawn up, handed in, handed in on another day, taken back. */
    private static List<PackageFacts> packages(Random random, List<String> zoneIds) {
        Days days = new Days(random);
        String zoneId = zoneIds.get(random.nextInt(zoneIds.size()));
        LocalDate submitted = days.any();
        int year = submitted.getYear() + random.nextInt(3) - 1;
        List<PackageFacts> events = new ArrayList<>();
        events.add(new PackageFacts(zoneId, year, null, false));
        for (int number = random.nextInt(3); number > 0; number--) {
            events.add(
                    new PackageFacts(
                            zoneId,
                            year,
                            random.nextInt(4) == 0 ? null : submitted,
                            random.nextInt(5) == 0));
        }
        return events;
    }

    public Stream<String> cities() {
        return zones.stream().map(ZoneFacts::cityCode).distinct();
    }

    private static List<ZoneFacts> zones(Random random) {
        List<ZoneFacts> zones = new ArrayList<>();
        for (int number = 0; number < 4 + random.nextInt(4); number++) {
            zones.add(zone(number, random));
        }
        return zones;
    }

    /** Hosts are among the zones before, so that chains come about and circles do not. */
    private static ZoneFacts zone(int number, Random random) {
        Days days = new Days(random);
        boolean integrated = number > 0 && random.nextInt(2) == 0;
        boolean exited = random.nextInt(4) == 0;
        @Nullable String host = integrated ? "Z" + random.nextInt(number) : null;
        @Nullable LocalDate integratedOn = integrated ? days.any() : null;
        return new ZoneFacts(
                "Z" + number,
                "开发区" + number,
                random.nextBoolean() ? ZoneLevel.NATIONAL : ZoneLevel.PROVINCIAL,
                ZoneKind.ECONOMIC,
                CITIES.get(random.nextInt(CITIES.size())),
                exited ? ZoneStatus.EXITED : integrated ? ZoneStatus.INTEGRATED : ZoneStatus.ACTIVE,
                host,
                integratedOn,
                exited ? days.any() : null);
    }

    private static List<Delivery> history(String topic, String subject, List<byte[]> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(index -> new Delivery(topic, subject, index + 1L, facts.get(index)))
                .toList();
    }

    private static List<Delivery> mixed(List<List<Delivery>> histories, Random random) {
        List<Delivery> mixed = new ArrayList<>();
        int[] told = new int[histories.size()];
        List<Integer> open = new ArrayList<>(IntStream.range(0, told.length).boxed().toList());
        while (!open.isEmpty()) {
            Integer subject = open.get(random.nextInt(open.size()));
            List<Delivery> history = histories.get(subject);
            int next = told[subject]++;
            boolean last = next == history.size() - 1;
            if (last || random.nextInt(20) > 0) {
                mixed.add(history.get(next));
            }
            if (random.nextInt(5) == 0) {
                // told again, as after a crash, or something older
                mixed.add(history.get(random.nextInt(next + 1)));
            }
            if (last) {
                open.remove(subject);
            }
        }
        return mixed;
    }
}
