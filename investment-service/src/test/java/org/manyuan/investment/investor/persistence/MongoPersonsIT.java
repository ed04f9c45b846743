package org.manyuan.investment.investor.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.investment.investor.Person;
import org.manyuan.investment.investor.PhoneNumber;
import org.manyuan.local.EmbeddedStore;

class MongoPersonsIT {

    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final MongoClient CLIENT = MongoClients.create(STORE.uri("persons"));
    private static final Instant NOW = Instant.parse("2020-06-30T04:00:00Z");
    private static final Person WANG = new Person("王建国", new PhoneNumber("13812341234"));
    private static final Person LI = new Person("李四", null);

    private final MongoPersons persons = at(NOW);

    @AfterAll
    static void stop() {
        CLIENT.close();
        STORE.close();
    }

    @BeforeEach
    void clear() {
        CLIENT.getDatabase("persons").drop();
    }

    @Test
    void keepsPersonsUntilTheyAreErased() {
        String wang = persons.keep("K-1", WANG);
        String li = persons.keep("K-2", LI);

        assertThat(persons.find(List.of(wang, li, "none"))).isEqualTo(Map.of(wang, WANG, li, LI));
        persons.erase(wang);
        assertThat(persons.find(List.of(wang, li))).containsOnlyKeys(li);
        assertThat(persons.find(List.of())).isEmpty();
    }

    @Test
    void erasesTheOtherPersonsOfOneContact() {
        String first = persons.keep("K-1", WANG);
        String second = persons.keep("K-1", LI);
        String other = persons.keep("K-2", LI);

        persons.eraseOthers("K-1", second);
        assertThat(persons.find(List.of(first, second, other))).containsOnlyKeys(second, other);
        persons.eraseOthers("K-1", null);
        assertThat(persons.find(List.of(first, second, other))).containsOnlyKeys(other);
    }

    /** A crash left them behind: no contact refers to them, and no command is still at it. */
    @Test
    void erasesWhatWasForgotten() {
        Instant longAgo = NOW.minus(Duration.ofHours(1)).minusMillis(1);
        String referredTo = at(longAgo).keep("K-1", WANG);
        String forgotten = at(longAgo).keep("K-2", WANG);
        String inFlight = at(longAgo.plusMillis(1)).keep("K-3", WANG);

        persons.eraseForgotten(referredTo::equals);

        assertThat(persons.find(List.of(referredTo, forgotten, inFlight)))
                .containsOnlyKeys(referredTo, inFlight);
    }

    private static MongoPersons at(Instant instant) {
        return new MongoPersons(
                CLIENT.getDatabase("persons"), Clock.fixed(instant, ZoneOffset.UTC));
    }
}
