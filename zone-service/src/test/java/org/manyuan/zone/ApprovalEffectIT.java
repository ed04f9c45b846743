package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.JsonNode;

/** An approval reaches the zone once, wherever it was cut off ({@link ApprovalCrashIT} kills). */
class ApprovalEffectIT extends RunningApplications {

    @Autowired TaskScheduler scheduler;

    @Test
    void anApprovalCutOffBeforeTheZoneTakesEffectOnce() throws Exception {
        String zoneId = registered();
        String id = approved(zoneId);
        // as if the process had been killed right after the reply was stored
        rewind(zones(), zoneId, 1, Updates.set("state.particulars.areaHa", 100.25));
        rewindToReply(id);

        takesEffectOnce(zoneId, id);
    }

    @Test
    void anApprovalCutOffAfterTheZoneTakesEffectOnce() throws Exception {
        String zoneId = registered();
        String id = approved(zoneId);
        // as if the process had been killed between the zone and the note of it
        rewindToReply(id);
        // and somebody went on with the zone meanwhile
        send(ADMIN, "PATCH", "/api/zones/" + zoneId, "{\"name\":\"又名\"}", "If-Match", "*");

        takesEffectOnce(zoneId, id);
    }

    @Test
    void anApprovalOfAZoneThatLeftIsNoted() throws Exception {
        String zoneId = registered();
        String path = opened(zoneId, "RENAME_HIGH_TECH", "\"newName\":\"高新区\"");
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);
        opinions(path, RENAME_DEPARTMENTS);
        done(path, "comprehensive-review", SCIENCE);
        send(
                CITY,
                "POST",
                "/api/zones/" + zoneId + "/exit",
                "{\"effectiveOn\":\"2020-01-01\",\"centralUrban\":true,\"industrialShare\":0.1}");

        JsonNode replied = json(act(path, "reply", GOV, reply("APPROVED")));
        assertThat(replied.at("/effect/state").asString()).isEqualTo("IMPOSSIBLE");
        assertThat(replied.at("/effect/reason").asString()).isEqualTo("transition-not-allowed");
    }

    private String approved(String zoneId) throws Exception {
        String path = opened(zoneId, "EXPANSION", "\"newAreaHa\":250.5");
        prepared(path);
        done(path, "formal-application", CITY_GOV);
        done(path, "assignment", GOV);
        opinions(path, BOUNDARY_DEPARTMENTS);
        done(path, "comprehensive-review", NDRC);
        done(path, "submission-for-approval", NDRC);
        act(path, "reply", GOV, reply("APPROVED"));
        awaitTheSweep();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * It may still be at work on what was approved, and would note what is going to be taken back.
     * Only what has a fixed delay, too, is done after it by the same thread.
     */
    private void awaitTheSweep() {
        CountDownLatch itsTurn = new CountDownLatch(1);
        var turn = scheduler.scheduleWithFixedDelay(itsTurn::countDown, Duration.ofDays(1));
        await().until(() -> itsTurn.getCount() == 0);
        turn.cancel(false);
    }

    private void rewindToReply(String id) {
        int version = applications().find(Filters.eq("_id", id)).first().getInteger("version");
        rewind(
                applications(),
                id,
                version - 1,
                Updates.set("state.effect", new Document("state", "OWED")));
    }

    private static void rewind(
            MongoCollection<Document> collection, String id, int version, Bson state) {
        collection.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("version", version),
                        Updates.pull("events", Filters.gt("sequence", version)),
                        state));
    }

    private void takesEffectOnce(String zoneId, String id) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        json(get(CITY, "/api/applications/" + id))
                                                .at("/effect/state")
                                                .asString())
                                .isEqualTo("TAKEN"));
        JsonNode application = json(get(CITY, "/api/applications/" + id));
        assertThat(application.at("/effect/zoneVersion").asInt()).isEqualTo(2);
        assertThat(types("/api/zones/" + zoneId + "/ledger"))
                .startsWith("registered", "granted")
                .containsOnlyOnce("granted");
        assertThat(types("/api/applications/" + id + "/ledger?size=200"))
                .endsWith("replied", "took-effect")
                .containsOnlyOnce("took-effect");
        assertThat(json(get(CITY, "/api/zones/" + zoneId)).get("areaHa").decimalValue())
                .isEqualByComparingTo("250.5");
    }

    private MongoCollection<Document> zones() {
        return database.getCollection("zones");
    }
}
