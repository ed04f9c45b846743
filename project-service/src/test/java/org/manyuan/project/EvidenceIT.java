package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 佐证材料: documents that prove lines of the ledger, brought, shown, taken back. */
class EvidenceIT extends RunningService {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SCRIPT = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void evidenceIsBroughtShownAndTakenBackButNeverErased() throws Exception {
        register(PROVINCE, ProjectData.registered("EV-1", "ZN1"));

        HttpResponse<String> brought = attach(ZN1, "EV-1", "CONTRACT", "1", "合同.pdf", PDF, null);
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String id = json(brought).get("evidenceId").asString();
        assertThat(json(brought).get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(json(brought).get("size").asInt()).isEqualTo(PDF.length);

        JsonNode line = json(get(VIEWER, "/api/projects/EV-1/ledger")).at("/items/1");
        assertThat(line.get("type").asString()).isEqualTo("evidence-attached");
        assertThat(line.at("/data/evidenceId").asString()).isEqualTo(id);
        assertThat(line.at("/data/sequence").asInt()).isOne();
        HttpResponse<byte[]> file =
                CLIENT.send(
                        as(VIEWER, brought.headers().firstValue("Location").orElseThrow()).build(),
                        BodyHandlers.ofByteArray());
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");

        HttpResponse<String> withdrawn = withdraw(ZN1, "EV-1", id, "{\"reason\":\"传错了\"}");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(json(withdrawn).get("withdrawn").asBoolean()).isTrue();
        assertThat(problem(withdraw(ZN1, "EV-1", id, "{\"reason\":\"再撤\"}")))
                .isEqualTo("422 transition-not-allowed /evidenceId");
        JsonNode all = json(get(VIEWER, "/api/projects/EV-1/evidence?sequence=1&kind=contract"));
        assertThat(all.get("total").asInt()).isOne();
        assertThat(all.at("/items/0/reason").asString()).isEqualTo("传错了");
        assertThat(json(get(VIEWER, "/api/projects/EV-1/evidence?kind=PHOTO")).get("total").asInt())
                .isZero();
        assertThat(get(VIEWER, "/api/projects/EV-1/evidence/" + id + "/file").statusCode())
                .as("its digest in the ledger can still be checked")
                .isEqualTo(200);
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.projects")) {
            assertThat(topic.await("EV-1", 3))
                    .extracting(each -> TopicReader.header(each, "ce_type"))
                    .containsExactly(
                            "org.manyuan.project.registered.v1",
                            "org.manyuan.project.evidence-attached.v1",
                            "org.manyuan.project.evidence-withdrawn.v1");
        }
    }

    @Test
    void aRepetitionIsOneDocument() throws Exception {
        register(PROVINCE, ProjectData.registered("EV-2", "ZN1"));

        HttpResponse<String> first = attach(ZN1, "EV-2", "PHOTO", "1", "a.pdf", PDF, "ev-key");
        HttpResponse<String> again = attach(ZN1, "EV-2", "PHOTO", "1", "a.pdf", PDF, "ev-key");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(problem(attach(ZN1, "EV-2", "OTHER", "1", "a.pdf", PDF, "ev-key")))
                .startsWith("409 event-id-reused");
        assertThat(json(get(VIEWER, "/api/projects/EV-2")).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws Exception {
        register(PROVINCE, ProjectData.registered("EV-3", "ZN1"));

        assertThat(problem(attach(ZN1, "EV-3", null, null, null, null, null)))
                .isEqualTo("400 validation /kind /sequence /file");
        assertThat(problem(attach(ZN1, "EV-3", "SECRET", "2", "a.pdf", PDF, null)))
                .isEqualTo("400 validation /kind /sequence");
        assertThat(problem(attach(ZN1, "EV-3", "PHOTO", "1", "a.pdf", SCRIPT, null)))
                .isEqualTo("415 unsupported-media-type /file");
        byte[] large = new byte[(20 << 20) + 1];
        assertThat(problem(attach(ZN1, "EV-3", "PHOTO", "1", "a.pdf", large, null)))
                .isEqualTo("413 too-large /file");
        assertThat(problem(attach(ZN1, "EV-3", "PHOTO", "1", "a.pdf", new byte[0], null)))
                .isEqualTo("400 validation /file");
        assertThat(problem(attach(VIEWER, "EV-3", "PHOTO", "1", "a.pdf", PDF, null)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(attach(JIUJIANG, "EV-3", "PHOTO", "1", "a.pdf", PDF, null)))
                .isEqualTo("404 not-found");
        assertThat(problem(get(JIUJIANG, "/api/projects/EV-3/evidence")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(ZN1, "/api/projects/EV-3/evidence/none/file")))
                .isEqualTo("404 not-found");
        assertThat(problem(withdraw(ZN1, "EV-3", "none", "{\"reason\":\"x\"}")))
                .isEqualTo("404 not-found");
        assertThat(problem(withdraw(ZN1, "EV-3", "none", "{\"colour\":1}")))
                .isEqualTo("400 validation /reason /colour");
        assertThat(problem(send(ZN1, "POST", "/api/projects/EV-3/evidence", "{}")))
                .isEqualTo("415 unsupported-media-type");
        assertThat(problem(command(ZN1, "EV-3", "evidence-attached", Map.of("evidenceId", "x"))))
                .as("nobody claims a document that was never stored")
                .isEqualTo("400 unknown-event-type /type");
    }

    @Test
    void anObstacleIsClosedWithEvidenceOfTheSameProject() throws Exception {
        register(PROVINCE, ProjectData.registered("EV-4", "ZN1"));
        register(PROVINCE, ProjectData.registered("EV-5", "ZN1"));
        command(
                ZN1,
                "EV-4",
                "obstacle-raised",
                Map.of("obstacleId", "O", "level", "COUNTY", "title", "用电", "dueOn", "2099-01-01"));
        String own =
                json(attach(ZN1, "EV-4", "PHOTO", "2", "a.pdf", PDF, null))
                        .get("evidenceId")
                        .asString();
        String foreign =
                json(attach(ZN1, "EV-5", "PHOTO", "1", "a.pdf", PDF, null))
                        .get("evidenceId")
                        .asString();

        assertThat(problem(resolve(List.of(own, foreign, "none"))))
                .isEqualTo("422 transition-not-allowed /data/evidence/1 /data/evidence/2");
        HttpResponse<String> resolved = resolve(List.of(own));
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(201);
        JsonNode obstacle = json(get(VIEWER, "/api/projects/EV-4/obstacles")).at("/items/0");
        assertThat(obstacle.get("open").asBoolean()).isFalse();
        assertThat(obstacle.at("/evidence/0").asString()).isEqualTo(own);
    }

    private HttpResponse<String> resolve(List<String> evidence) throws Exception {
        return command(
                ZN1,
                "EV-4",
                "obstacle-resolved",
                Map.of("obstacleId", "O", "resolution", "已通电", "evidence", evidence));
    }

    private HttpResponse<String> withdraw(String token, String project, String id, String body)
            throws Exception {
        return send(
                token,
                "POST",
                "/api/projects/" + project + "/evidence/" + id + "/withdrawal",
                body);
    }

    private HttpResponse<String> attach(
            String token,
            String projectId,
            String kind,
            String sequence,
            String fileName,
            byte[] content,
            String key)
            throws Exception {
        Multipart form = new Multipart();
        if (kind != null) {
            form.field("kind", kind);
        }
        if (sequence != null) {
            form.field("sequence", sequence);
        }
        if (content != null) {
            form.file("file", fileName, content);
        }
        var request =
                as(token, "/api/projects/" + projectId + "/evidence")
                        .header("Content-Type", form.contentType())
                        .POST(form.body());
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }
}
