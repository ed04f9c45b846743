package org.manyuan.zone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Real tokens, signed by a key of the test's own. */
final class Tokens {

    private static final RSAKey KEY = generate();

    private Tokens() {}

    static String token(String subject, String scope, String... jurisdiction) {
        return signed(
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .claim("scope", scope)
                        .claim("jurisdiction", List.of(jurisdiction)));
    }

    /** Of an official who acts for one office only. */
    static String office(String office, String jurisdiction) {
        return signed(
                new JWTClaimsSet.Builder()
                        .subject("official-" + office)
                        .claim("scope", "zones:read zones:write")
                        .claim("jurisdiction", jurisdiction)
                        .claim("office", office));
    }

    private static String signed(JWTClaimsSet.Builder builder) {
        JWTClaimsSet claims =
                builder.expirationTime(Date.from(Instant.now().plusSeconds(3600))).build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the service finds the public key, as it would an issuer's. */
    static String jwkSetUri() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer issuer =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer.createContext(
                    "/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            issuer.start();
            return "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
