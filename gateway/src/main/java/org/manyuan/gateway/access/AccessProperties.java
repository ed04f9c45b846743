package org.manyuan.gateway.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one client may ask for.
 *
 * @param requestsPerSecond the most requests of one client (a token's subject, or an address where
 *     there is no token) in a second
 */
@ConfigurationProperties("manyuan.gateway.access")
record AccessProperties(@DefaultValue("2000") int requestsPerSecond) {}
