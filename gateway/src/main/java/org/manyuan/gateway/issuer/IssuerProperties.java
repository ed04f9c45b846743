package org.manyuan.gateway.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded issuer.
 *
 * @param uri the issuer's name in every token
 * @param keyFile where the signing key is kept (a JWK); unset, it lives as long as the process
 */
@ConfigurationProperties("manyuan.issuer")
record IssuerProperties(
        String uri, @Nullable Path keyFile, @DefaultValue("12h") Duration tokenLife) {}
