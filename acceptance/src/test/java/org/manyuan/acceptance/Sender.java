package org.manyuan.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * Posts events as a municipal system does: whatever was not answered, or answered 503, is sent
 * again until it is settled. Keeps what was accepted, in order.
 */
final class Sender {

    private static final int BATCH = 250;

    /** Sequence of each accepted event by subject and id. */
    private final Map<String, Map<String, Integer>> sequences = new LinkedHashMap<>();

    private final List<Map<String, Object>> accepted = new CopyOnWriteArrayList<>();
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
        List<Map<String, Object>> open = new ArrayList<>(events);
        while (!open.isEmpty()) {
            JsonNode results = tryBatch(path, open);
            List<Map<String, Object>> again = new ArrayList<>();
            if (results == null) {
                unanswered++;
                again.addAll(open);
            } else {
                for (int index = 0; index < open.size(); index++) {
                    if (!settle(open.get(index), results.get(index))) {
                        again.add(open.get(index));
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
                String subject = (String) event.get("subject");
                int sequence = result.get("sequence").intValue();
                Integer before =
                        sequences
                                .computeIfAbsent(subject, none -> new LinkedHashMap<>())
                                .put((String) event.get("id"), sequence);
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

    Map<String, Map<String, Integer>> sequences() {
        return sequences;
    }

    int unanswered() {
        return unanswered;
    }
}
