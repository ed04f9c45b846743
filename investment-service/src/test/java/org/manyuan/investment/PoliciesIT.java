package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.investment.TopicReader.header;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoliciesIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String ZONE = Tokens.token("zn1", ALL, "zone:ZN1");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String VIEWER = Tokens.token("viewer", "investments:read", "province");
    private static final String OTHER = Tokens.token("other", "reports:read", "province");
    private static final String POLICIES = "/api/investment-policies";

    @Test
    void aPolicyIsDraftedPublishedWithdrawnAndPublishedAgain() throws Exception {
        HttpResponse<String> created =
                post(NANCHANG, POLICIES, policy("市级招商政策", "CITY", "city:360100", "2099-12-31"));
        assertThat(created.statusCode()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        String id = json(created).get("policyId").asString();

        // a draft is seen by its office and those above it only
        assertThat(problem(send(request(path)))).isEqualTo("404 not-found");
        assertThat(problem(get(ZONE, path))).isEqualTo("404 not-found");
        assertThat(problem(get(OTHER, path))).isEqualTo("404 not-found");
        assertThat(get(VIEWER, path).statusCode()).isEqualTo(200);

        assertThat(problem(post(PROVINCE, path + "/publication", "{}")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(ZONE, path + "/publication", "{}"))).isEqualTo("404 not-found");
        assertThat(problem(post(VIEWER, path + "/publication", "{}")))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(post(NANCHANG, path + "/publication", "{\"x\":1}")))
                .isEqualTo("400 validation /x");
        assertThat(problem(post(NANCHANG, path + "/withdrawal", "{\"reason\":\"x\"}")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(json(post(NANCHANG, path + "/publication", "{}")).get("status").asString())
                .isEqualTo("PUBLISHED");

        HttpResponse<String> read = send(request(path));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).get("title").asString()).isEqualTo("市级招商政策");
        assertThat(json(read).get("expired").asBoolean()).isFalse();
        assertThat(get(GANZHOU, path).statusCode()).isEqualTo(200);
        assertThat(get(OTHER, path).statusCode()).isEqualTo(200);
        assertThat(problem(send(request(path + "/ledger")))).isEqualTo("401 unauthenticated");
        assertThat(problem(get(GANZHOU, path + "/ledger"))).isEqualTo("404 not-found");
        assertThat(send(request(path).header("Authorization", "Bearer x")).statusCode())
                .isEqualTo(401);

        assertThat(problem(patch(NANCHANG, path, "{\"title\":\"新\"}", "\"2\"")))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(PROVINCE, path + "/withdrawal", "{\"reason\":\"x\"}")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(post(NANCHANG, path + "/withdrawal", "{}")))
                .isEqualTo("400 validation /reason");
        post(NANCHANG, path + "/withdrawal", "{\"reason\":\"文字有误\"}");
        assertThat(problem(send(request(path)))).isEqualTo("404 not-found");
        assertThat(problem(send(NANCHANG, "PATCH", path, "{}")))
                .isEqualTo("428 precondition-required");
        assertThat(problem(patch(NANCHANG, path, "{\"validTo\":\"2018-12-31\"}", "\"3\"")))
                .isEqualTo("400 validation /validTo");
        assertThat(problem(patch(NANCHANG, path, "{\"title\":\"新\"}", "\"2\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        patch(NANCHANG, path, "{\"title\":\"新政策\",\"validTo\":\"2019-12-31\"}", "\"3\"");
        post(NANCHANG, path + "/publication", "{}");
        assertThat(json(send(request(path))).get("expired").asBoolean()).isTrue();

        assertThat(types(path))
                .containsExactly("registered", "published", "withdrawn", "revised", "published");
        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            assertThat(topic.await(id, 5))
                    .extracting(each -> header(each, "ce_type"))
                    .contains("org.manyuan.investment-policy.published.v1");
        }
    }

    @Test
    void onlyAnOfficeOfItsLevelKeepsAPolicy() throws Exception {
        assertThat(
                        problem(
                                post(
                                        NANCHANG,
                                        POLICIES,
                                        policy("x", "PROVINCE", "province", "2020-01-01"))))
                .isEqualTo("403 outside-jurisdiction /keeper");
        assertThat(problem(post(PROVINCE, POLICIES, policy("x", "CITY", "zone:ZN1", "2020-01-01"))))
                .isEqualTo("400 validation /keeper");
        assertThat(
                        problem(
                                post(
                                        PROVINCE,
                                        POLICIES,
                                        policy("x", "CITY", "city:999999", "2020-01-01"))))
                .isEqualTo("400 validation /keeper");
        assertThat(problem(post(ZONE, POLICIES, "{\"level\":\"TOWN\",\"x\":1}")))
                .isEqualTo("400 validation /title /level /keeper /issuingBody /validFrom /x");
        assertThat(problem(send(request(POLICIES).POST(BodyPublishers.noBody()))))
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void theListShowsThePublicWhatIsPublished() throws Exception {
        String mark = "策" + UUID.randomUUID();
        String province = registered(PROVINCE, mark + "1", "NATIONAL", "province", "2099-01-01");
        String city = registered(NANCHANG, mark + "2", "CITY", "city:360100", "2019-12-31");
        registered(ZONE, mark + "3", "ZONE", "zone:ZN1", "2099-01-01");
        String there = registered(GANZHOU, mark + "4", "ZONE", "zone:ZG1", "2099-01-01");
        post(PROVINCE, province + "/publication", "{}");
        post(NANCHANG, city + "/publication", "{}");
        post(GANZHOU, there + "/publication", "{}");
        String query =
                POLICIES + "?sort=title&q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);

        assertThat(names(null, query)).containsExactly("1", "2", "4");
        assertThat(names(OTHER, query)).containsExactly("1", "2", "4");
        assertThat(names(ZONE, query)).containsExactly("1", "2", "3", "4");
        assertThat(names(GANZHOU, query)).containsExactly("1", "2", "4");
        assertThat(names(null, query + "&status=draft")).isEmpty();
        assertThat(names(ZONE, query + "&status=draft")).containsExactly("3");
        assertThat(names(null, query + "&zone=ZN1")).containsExactly("1", "2");
        assertThat(names(null, query + "&city=360700")).containsExactly("4");
        assertThat(names(null, query + "&level=city")).containsExactly("2");
        assertThat(names(null, query + "&expired=true")).containsExactly("2");
        assertThat(names(null, query + "&expired=false")).containsExactly("1", "4");
        assertThat(names(null, query + "&industry=%E7%94%B5%E5%AD%90")).hasSize(3);
        assertThat(names(null, query + "&industry=x")).isEmpty();
        assertThat(names(null, query.replace("=title", "=-title") + "&size=1&page=1"))
                .containsExactly("2");
        assertThat(problem(send(request(POLICIES + "?level=x&status=y&sort=z"))))
                .isEqualTo("400 validation /query/level /query/status /query/sort");
        assertThat(problem(send(request(POLICIES + "?expired=maybe"))))
                .isEqualTo("400 validation /query/expired");
    }

    @Test
    void attachmentsAreReadByWhoeverMayReadThePolicy() throws Exception {
        String path = registered(NANCHANG, "附件政策", "CITY", "city:360100", "2099-12-31");
        String files = path + "/attachments";
        String pdf = "%PDF-1.4 政策原文";

        assertThat(problem(upload(ZONE, files, "a.pdf", pdf))).isEqualTo("404 not-found");
        assertThat(problem(upload(VIEWER, files, "a.pdf", pdf)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(upload(NANCHANG, files, "a.pdf", "<script>")))
                .isEqualTo("415 unsupported-media-type /file");
        assertThat(problem(upload(NANCHANG, files, "a.pdf", ""))).isEqualTo("400 validation /file");
        assertThat(problem(upload(NANCHANG, files, "a.pdf", "%PDF" + "x".repeat(20 << 20))))
                .isEqualTo("413 too-large /file");
        assertThat(problem(post(NANCHANG, files, "{}"))).isEqualTo("415 unsupported-media-type");
        HttpResponse<String> uploaded = upload(NANCHANG, files, "..\\x/政策.exe", pdf);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        JsonNode attachment = json(uploaded).at("/attachments/0");
        assertThat(attachment.get("name").asString()).endsWith(".pdf").doesNotContain("/", "\\");
        String file = files + "/" + attachment.get("attachmentId").asString();

        assertThat(problem(send(request(file)))).isEqualTo("404 not-found");
        assertThat(get(NANCHANG, file).body()).isEqualTo(pdf);
        post(NANCHANG, path + "/publication", "{}");
        HttpResponse<String> read = send(request(file));
        assertThat(read.body()).isEqualTo(pdf);
        assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(problem(send(request(files + "/none")))).isEqualTo("404 not-found");

        assertThat(problem(upload(NANCHANG, files, "b.pdf", pdf)))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(NANCHANG, file + "/removal", "{\"reason\":\"换\"}")))
                .isEqualTo("422 transition-not-allowed ");
        post(NANCHANG, path + "/withdrawal", "{\"reason\":\"换附件\"}");
        assertThat(problem(post(NANCHANG, file + "/removal", "{}")))
                .isEqualTo("400 validation /reason");
        assertThat(json(post(NANCHANG, file + "/removal", "{\"reason\":\"换\"}")).get("attachments"))
                .isEmpty();
        assertThat(problem(get(NANCHANG, file))).isEqualTo("404 not-found");
        assertThat(types(path))
                .containsExactly(
                        "registered",
                        "attachment-added",
                        "published",
                        "withdrawn",
                        "attachment-removed");
    }

    private HttpResponse<String> upload(String token, String path, String name, String content)
            throws Exception {
        String body =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--part--\r\n";
        return send(
                as(token, path)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body.formatted(name, content))));
    }

    private List<String> names(String token, String path) throws Exception {
        HttpResponse<String> answer = token == null ? send(request(path)) : get(token, path);
        return json(answer)
                .get("items")
                .valueStream()
                .map(each -> each.get("title").asString())
                .map(title -> title.substring(title.length() - 1))
                .toList();
    }

    private List<String> types(String path) throws Exception {
        return json(get(NANCHANG, path + "/ledger"))
                .get("items")
                .valueStream()
                .map(each -> each.get("type").asString())
                .toList();
    }

    private String registered(
            String token, String title, String level, String keeper, String validTo)
            throws Exception {
        HttpResponse<String> created = post(token, POLICIES, policy(title, level, keeper, validTo));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private static String policy(String title, String level, String keeper, String validTo) {
        return """
        {"title":"%s","level":"%s","keeper":"%s","issuingBody":"人民政府","validFrom":"2019-01-01",
         "validTo":"%s","industries":["电子"],"summary":"摘要"}\
        """
                .formatted(title, level, keeper, validTo);
    }
}
