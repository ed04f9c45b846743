package org.manyuan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

/** The embedded issuer, asked over HTTP. */
class TokensIT extends RunningGateway {

    @Autowired JwtDecoder decoder;

    @ParameterizedTest
    @CsvSource({
        "demo-province,province,10",
        "demo-city-360100,city:360100,7",
        "demo-city-361100,city:361100,7",
        "demo-zone-G361027,zone:G361027,7",
        "demo-viewer,province,4",
        "demo-office-city-gov-360100,city:360100,4",
        "demo-office-science,province,4"
    })
    void givesEveryClientAllItMayHave(String client, String jurisdiction, int scopes)
            throws Exception {
        HttpResponse<String> response = askForToken(client, client + "-secret", "");
        JsonNode claims = claims(json(response).get("access_token").asString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("token_type").asString()).isEqualTo("Bearer");
        assertThat(claims.get("sub").asString()).isEqualTo(client);
        assertThat(claims.get("iss").asString()).isEqualTo("http://issuer.test");
        assertThat(claims.get("jurisdiction").asString()).isEqualTo(jurisdiction);
        assertThat(claims.get("scope").asString().split(" ")).hasSize(scopes);
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(12 * 60 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-office-city-ndrc-361100,[CITY_NDRC]",
        "demo-office-city-gov-360100,[CITY_GOV]",
        "demo-office-province-ndrc,[PROVINCE_NDRC]",
        "demo-office-province-gov,[PROVINCE_GOV]",
        "demo-office-science,[科技厅]",
        "demo-province,[]",
        "demo-city-360100,[]"
    })
    void namesTheOfficesOfAClient(String client, String offices) throws Exception {
        JsonNode claims = claims(token(client));

        assertThat(claims.path("office").valueStream().map(JsonNode::asString).toList())
                .hasToString(offices);
    }

    @Test
    void givesTheScopesAskedFor() throws Exception {
        HttpResponse<String> response =
                askForToken(
                        "demo-province",
                        "demo-province-secret",
                        "&scope=reports:read%20projects:read");

        assertThat(claims(json(response).get("access_token").asString()).get("scope").asString())
                .satisfies(scope ->
                        assertThat(Arrays.asList(scope.split(" ")))
                                .containsExactlyInAnyOrder("reports:read", "projects:read"));
    }

    @Test
    void givesAViewerNothingToWrite() throws Exception {
        HttpResponse<String> response =
                askForToken("demo-viewer", "demo-viewer-secret", "&scope=projects:write");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void takesTheSecretInTheFormToo() throws Exception {
        HttpResponse<String> response =
                send(
                        request("/oauth2/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_id=demo-viewer"
                                                        + "&client_secret=demo-viewer-secret")));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-province:wrong",
                "demo-nobody:demo-nobody-secret",
                "demo-city-361200:demo-city-361200-secret",
                "demo-zone-a_b:demo-zone-a_b-secret",
                "demo-office-nobody:demo-office-nobody-secret",
                "demo-office-city-gov-361200:demo-office-city-gov-361200-secret"
            })
    void refusesStrangersAsRfc6749Says(String credentials) throws Exception {
        String[] parts = credentials.split(":");
        HttpResponse<String> response = askForToken(parts[0], parts[1], "");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
        assertThat(json(response).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void publishesOnlyThePublicKeyAndWhereThingsAre() throws Exception {
        JsonNode keys = json(send(request("/oauth2/jwks"))).get("keys");
        JsonNode configuration = json(send(request("/.well-known/openid-configuration")));

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).has("n")).isTrue();
        assertThat(keys.get(0).has("d")).isFalse();
        assertThat(configuration.get("issuer").asString()).isEqualTo("http://issuer.test");
        assertThat(configuration.get("token_endpoint").asString())
                .isEqualTo("http://issuer.test/oauth2/token");
        assertThat(configuration.get("grant_types_supported").toString())
                .isEqualTo("[\"client_credentials\"]");
    }

    @Test
    void judgesItsOwnTokens() throws Exception {
        assertThat(decoder.decode(token("demo-viewer")).getSubject()).isEqualTo("demo-viewer");
        assertThat(get("/api/zones").statusCode()).isEqualTo(200);
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
