package org.manyuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * Posts events as a municipal system does: whatever was not answered, or answered 503, is sent
 * again until it is settled. Keeps what was accepted, in the order of the answers.
 */
final class Sender {

    private static final int BATCH = 250;

    /** Sequence of each accepted event by subject and id. */
    private final Map<String, Map<String, Integer>> sequences = new LinkedHashMap<>();

    private final List<Map<String, Object>> accepted = new CopyOnWriteArrayList<>();

    /** By subject and id. */
    private final Map<String, Map<String, Map<String, Object>>> posted = new LinkedHashMap<>();

    /** Ids of events that were sent again while the service may have been at work on them still. */
    private final Set<String> unsure = new HashSet<>();

    private final Client client;
    private int unanswered;

    Sender(Client client) {
        this.client = client;
    }

    /** Posts events, all for one path; the events of one subject keep their order. */
    void post(String path, List<Map<String, Object>> events) throws InterruptedException {
        for (int from = 0; from < events.size(); from += BATCH) {
            postBatch(path, events.subList(from, Math.min(from + BATCH, events.size())));
        }
    }

    private void postBatch(String path, List<Map<String, Object>> events)
            throws InterruptedException {
        events.forEach(event ->
                posted.computeIfAbsent(subject(event), none -> new LinkedHashMap<>())
                        .put(id(event), event));
        List<Map<String, Object>> open = new ArrayList<>(events);
        while (!open.isEmpty()) {
            JsonNode results = tryBatch(path, open);
            List<Map<String, Object>> again = new ArrayList<>();
            if (results == null) {
                unanswered++;
                open.forEach(event -> unsure.add(id(event)));
                again.addAll(open);
            } else {
                for (int index = 0; index < open.size(); index++) {
                    if (!settle(open.get(index), results.get(index))) {
                        again.add(open.get(index));
                        unsure.add(id(open.get(index)));
                    }
                }
            }
            if (!again.isEmpty()) {
                Thread.sleep(200);
            }
            open = again;
        }
    }

    private JsonNode tryBatch(String path, List<Map<String, Object>> events)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = client.batch(path, events);
            if (answer.statusCode() == 200) {
                return Client.JSON.readTree(answer.body()).get("results");
            }
            if (answer.statusCode() != 503) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return null;
        } catch (IOException connectionLost) {
            return null;
        }
    }

    /** Whether it needs no sending again. */
    private boolean settle(Map<String, Object> event, JsonNode result) {
        switch (result.get("status").stringValue()) {
            case "accepted", "duplicate" -> {
                int sequence = result.get("sequence").intValue();
                Integer before =
                        sequences
                                .computeIfAbsent(subject(event), none -> new LinkedHashMap<>())
                                .put(id(event), sequence);
                if (before == null) {
                    accepted.add(event);
                } else if (before != sequence) {
                    throw new IllegalStateException(
                            event + " was " + before + " and is " + sequence);
                }
                return true;
            }
            default -> {
                int status = result.get("problem").get("status").intValue();
                if (status >= 500 && status != 503) {
                    throw new IllegalStateException("not the caller's fault: " + result);
                }
                return status != 503;
            }
        }
    }

    List<Map<String, Object>> accepted() {
        return accepted;
    }

    /**
     * What the ledgers hold of what was posted, each subject in the order of its sequences. That is
     * all that was accepted and, of what was refused, only what was sent again: the service may
     * have been at work on it still when it judged the repetition.
     */
    List<Map<String, Object>> stored() {
        List<Map<String, Object>> stored = new ArrayList<>();
        for (String subject : posted.keySet()) {
            stored.addAll(stored(subject));
        }
        return stored;
    }

    private List<Map<String, Object>> stored(String subject) {
        Map<String, Integer> acknowledged = sequences.getOrDefault(subject, Map.of());
        List<Map<String, Object>> stored = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        for (String id : ledger(subject)) {
            Map<String, Object> event = posted.get(subject).get(id);
            stored.add(event);
            assertThat(event).as("%s in the ledger of %s", id, subject).isNotNull();
            assertThat(found.put(id, stored.size())).as("%s is there twice", id).isNull();
            assertThat(acknowledged.containsKey(id) || unsure.contains(id))
                    .as("%s of %s was refused and is stored", id, subject)
                    .isTrue();
        }
        assertThat(found).as(subject).containsAllEntriesOf(acknowledged);
        return stored;
    }

    /** The ids of a subject's events; none where there is no such subject. */
    private List<String> ledger(String subject) {
        String path = subject.startsWith("D-") ? "/api/disposal-cases/" : "/api/projects/";
        // whoever was killed last may not be back yet, and says so
        HttpResponse<String> answer =
                await().atMost(Duration.ofMinutes(2))
                        .pollDelay(Duration.ZERO)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(
                                () -> client.tryGet(path + subject + "/ledger?size=200"),
                                each -> each.statusCode() != 503);
        if (answer.statusCode() == 404) {
            return List.of();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        for (JsonNode line : Client.JSON.readTree(answer.body()).get("items")) {
            ids.add(line.get("eventId").stringValue());
            assertThat(line.get("sequence").intValue()).as(subject).isEqualTo(ids.size());
        }
        return ids;
    }

    private static String subject(Map<String, Object> event) {
        return (String) event.get("subject");
    }

    private static String id(Map<String, Object> event) {
        return (String) event.get("id");
    }

    int unanswered() {
        return unanswered;
    }
}
