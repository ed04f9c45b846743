package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever alters what was frozen is found out. */
class VerificationIT extends FrozenService {

    @Test
    void aTamperedSnapshotIsDetected() {
        projects();
        String id = freeze("2019", "tampered-" + city).get("id").stringValue();
        String next = freeze("2019", "tampered-next-" + city).get("id").stringValue();
        assertThat(verification(id).get("sound").booleanValue()).isTrue();

        alter("\"zone:" + b + "\"", "\"numerator\":\"0\"", "\"numerator\":\"7\"");
        JsonNode verified = verification(id);
        assertThat(verified.get("sound").booleanValue()).isFalse();
        assertThat(verified.get("intact").booleanValue()).isFalse();
        assertThat(verified.get("altered").get(0).stringValue()).isEqualTo("zone:" + b + "/own");
        assertThat(verified.get("differing").intValue()).isEqualTo(1);
        JsonNode difference = verified.get("differences").get(0);
        assertThat(difference.get("scope").stringValue()).isEqualTo("zone:" + b);
        assertThat(difference.get("stored").get("numerator").intValue()).isEqualTo(7);
        assertThat(difference.get("recomputed").get("numerator").intValue()).isZero();

        // who made it, and the hash put right: the one after it knows better
        JsonNode before = http().ok(http().get(SNAPSHOTS + "/" + id, province));
        forge(id, "\"recordedBy\":\"province\"", "\"recordedBy\":\"nobody\"");
        assertThat(verification(id).get("altered").get(0).stringValue()).isEqualTo("snapshot");
        forge(id, before.get("hash").stringValue(), "0".repeat(64));
        assertThat(verification(next).get("chained").booleanValue()).isFalse();
        assertThat(verification(next).get("sound").booleanValue()).isFalse();
    }

    private static void forge(String id, String from, String to) {
        try (MongoClient client = MongoClients.create(backing().store.uri("reporting"))) {
            MongoCollection<Document> all =
                    client.getDatabase("reporting").getCollection("snapshots");
            Document found = all.find(new Document("id", id)).first();
            assertThat(found).isNotNull();
            String text = found.getString("json");
            assertThat(text).contains(from);
            all.replaceOne(
                    new Document("_id", found.get("_id")),
                    new Document(found).append("json", text.replace(from, to)));
        }
    }

    @Test
    void figuresThatWereAlteredInTheStoreAreNotShown() {
        projects();
        String id = freeze("2019", "altered-" + city).get("id").stringValue();
        assertThat(signedIn(frozen(id, "zone:" + a))).isEqualTo(1);

        alter("\"zone:" + a + "\"", "\"numerator\":\"1\"", "\"numerator\":\"2\"");

        assertThat(http().get(path(id, "zone:" + a), province).statusCode()).isEqualTo(500);
        assertThat(http().get(path(id, "zone:" + b), province).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotWaitIsToldHowFarItIsAndFindsTheResultLater() {
        projects();
        String id = freeze("2019", "patient-" + city).get("id").stringValue();

        JsonNode progress = progress(SNAPSHOTS + "/" + id + "/verification");

        assertThat(progress.get("percent").intValue()).isBetween(0, 100);
        assertThat(progress.get("read").longValue())
                .isLessThanOrEqualTo(progress.get("toRead").longValue());
        assertThat(verification(id).get("sound").booleanValue()).isTrue();
    }

    /** Changes texts in the store behind the service's back. */
    private static void alter(String containing, String from, String to) {
        try (MongoClient client = MongoClients.create(backing().store.uri("reporting"))) {
            MongoCollection<Document> texts =
                    client.getDatabase("reporting").getCollection("snapshotTexts");
            int altered = 0;
            for (Document each : texts.find().into(new ArrayList<>())) {
                String text = each.getString("json");
                if (text.contains(containing) && text.contains(from)) {
                    texts.replaceOne(
                            new Document("_id", each.get("_id")),
                            new Document("_id", each.get("_id"))
                                    .append("json", text.replaceFirst(from, to)));
                    altered++;
                }
            }
            assertThat(altered).isPositive();
        }
    }
}
