package org.manyuan.bench.product;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Signs tokens for a service that is measured without the gateway, and serves the key. */
final class Issuer implements AutoCloseable {

    private static final String KEY = "bench";
    private static final int LIFE_SECONDS = 7_200;

    private final RSAKey key;
    private final HttpServer server;

    Issuer() throws IOException {
        try {
            key = new RSAKeyGenerator(2_048).keyID(KEY).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    String jwkSetUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** A token that reads the reports of the province. */
    String token() {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY).build(),
                        new JWTClaimsSet.Builder()
                                .subject("bench")
                                .claim("jurisdiction", "province")
                                .claim("scope", "reports:read")
                                .expirationTime(Date.from(Instant.now().plusSeconds(LIFE_SECONDS)))
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
