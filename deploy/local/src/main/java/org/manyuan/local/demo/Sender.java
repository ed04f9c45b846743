package org.manyuan.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.local.client.Gateway;
import tools.jackson.databind.JsonNode;

/** One city's system: sends its events in order, and again what could not be taken. */
final class Sender {

    private static final int BATCH = 400;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int UNAVAILABLE = 503;

    private final Gateway gateway;
    private final String client;
    private final Tally tally;
    private final Report report;

    Sender(Gateway gateway, String cityCode, Tally tally, Report report) {
        this.gateway = gateway;
        this.client = "demo-city-" + cityCode;
        this.tally = tally;
        this.report = report;
    }

    void send(String path, List<DemoEvent> events) throws InterruptedException {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<DemoEvent> pending = events.subList(from, Math.min(from + BATCH, events.size()));
            while (!pending.isEmpty()) {
                int before = pending.size();
                pending = notTaken(pending, post(path, pending));
                if (pending.size() == before) {
                    Thread.sleep(PAUSE);
                }
            }
        }
    }

    /** The outcome of each event, in their order. */
    private JsonNode post(String path, List<DemoEvent> batch) throws InterruptedException {
        return gateway.post(
                        client,
                        path,
                        "application/cloudevents-batch+json",
                        batch.stream().map(DemoEvent::toCloudEvent).toList())
                .path("results");
    }

    private List<DemoEvent> notTaken(List<DemoEvent> sent, JsonNode results) {
        if (results.size() != sent.size()) {
            throw new IllegalStateException(
                    sent.size() + " events sent, " + results.size() + " answers: " + results);
        }
        List<DemoEvent> notTaken = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            JsonNode result = results.get(i);
            switch (result.path("status").asString()) {
                case "accepted" -> tally.accepted();
                case "duplicate" -> tally.duplicate();
                default -> {
                    if (result.path("problem").path("status").asInt() == UNAVAILABLE) {
                        notTaken.add(sent.get(i));
                    } else {
                        tally.refused();
                        report.refused(sent.get(i), result.path("problem"));
                    }
                }
            }
        }
        return notTaken;
    }
}
