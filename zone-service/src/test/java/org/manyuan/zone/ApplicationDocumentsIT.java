package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is handed in with an application. */
class ApplicationDocumentsIT extends RunningApplications {

    @Test
    void hostileFilesAreRefusedAndNothingIsServedInline() throws Exception {
        String path = opened(registered(), "ADJUSTMENT", "\"newAreaHa\":90");
        String documents = path + "/documents";

        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", html, "supplement")))
                .isEqualTo("415 unsupported-media-type /file");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", PDF, null)))
                .isEqualTo("400 validation /kind");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", PDF, "no-such-kind")))
                .isEqualTo("400 validation /kind");
        assertThat(problem(upload(NDRC, "POST", documents, "a.pdf", PDF, "supplement")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", new byte[0], "supplement")))
                .isEqualTo("400 validation /file");
        for (String name :
                List.of(
                        "../../etc/passwd",
                        "a\\\\b.exe",
                        "..",
                        "C:\\\\x.html",
                        "a;b=c.svg",
                        "图 纸.pdf")) {
            HttpResponse<String> stored = upload(CITY, "POST", documents, name, PDF, "supplement");
            assertThat(stored.statusCode()).as(name).isEqualTo(201);
            assertThat(json(stored).get("name").asString())
                    .as(name)
                    .endsWith(".pdf")
                    .doesNotContain("/", "\\", "..", ":", ";");
            HttpResponse<byte[]> file =
                    CLIENT.send(
                            as(CITY, stored.headers().firstValue("Location").orElseThrow()).build(),
                            BodyHandlers.ofByteArray());
            assertThat(file.body()).isEqualTo(PDF);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(problem(get(CITY, documents + "/no-such"))).isEqualTo("404 not-found");
        byte[] large = new byte[(20 << 20) + 1];
        assertThat(problem(upload(CITY, "POST", documents, "a.pdf", large, "supplement")))
                .isEqualTo("413 too-large /file");
    }

    @Test
    void aRepeatedUploadIsOne() throws Exception {
        String path = opened(registered(), "ADJUSTMENT", "\"newAreaHa\":90");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first =
                upload(
                        CITY,
                        "POST",
                        path + "/documents",
                        "a.pdf",
                        PDF,
                        "town-plan-map",
                        "Idempotency-Key",
                        key);
        HttpResponse<String> second =
                upload(
                        CITY,
                        "POST",
                        path + "/documents",
                        "a.pdf",
                        PDF,
                        "town-plan-map",
                        "Idempotency-Key",
                        key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(get(CITY, path + "/documents")).get("total").asInt()).isOne();
        assertThat(
                        problem(
                                upload(
                                        CITY,
                                        "POST",
                                        path + "/documents",
                                        "b.pdf",
                                        PDF,
                                        "town-plan-map")))
                .isEqualTo("422 transition-not-allowed /kind");
    }
}
