package org.manyuan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.Socket;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Any OIDC issuer's tokens, outside the embedded profile; the issuer comes up after the gateway.
 */
@ActiveProfiles(value = "foreign", inheritProfiles = false)
class ForeignIssuerIT extends RunningGateway {

    private static final Socket NO_ISSUER = StandIn.onAPort();
    private static final int ISSUER = NO_ISSUER.getLocalPort();

    @Autowired ApplicationContext context;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                () -> "http://127.0.0.1:" + ISSUER + "/keys");
    }

    @Test
    void startsWithTheIssuerAwayAndTrustsItWhenItIsThere() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
        String bearer = "Bearer " + signed(key);
        assertThat(problem(send(request("/api/zones").header("Authorization", bearer))))
                .isEqualTo(a(503, "dependency-unavailable"));

        NO_ISSUER.close();
        try (StandIn issuer = StandIn.startedAt(ISSUER)) {
            issuer.behave(StandIn.answering(200, "application/json", new JWKSet(key).toString()));
            assertThat(send(request("/api/zones").header("Authorization", bearer)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void issuesNothingItself() throws Exception {
        assertThat(problem(askForToken("demo-province", "demo-province-secret", "")))
                .isEqualTo(a(404, "not-found"));
        assertThatThrownBy(() -> context.getBean(JWKSource.class))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
    }

    private static String signed(RSAKey key) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .subject("somebody")
                                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                                .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
