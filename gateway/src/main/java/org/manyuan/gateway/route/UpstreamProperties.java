package org.manyuan.gateway.route;

import java.time.Duration;
import org.manyuan.platform.paging.WholeList;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Waiting for the services. A read time-out is the longest silence, not the longest answer; an
 * instance of which {@code breakerCalls} calls of a route were sent and half went unanswered is
 * left alone for {@code breakerOpen}.
 */
@ConfigurationProperties("manyuan.gateway.upstream")
record UpstreamProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration ordinaryTimeout,
        @DefaultValue("30s") Duration longTimeout,
        @DefaultValue("60s") Duration streamTimeout,
        @DefaultValue("10") int breakerCalls,
        @DefaultValue("2s") Duration breakerOpen) {

    Duration timeout(Patience patience) {
        return switch (patience) {
            case ORDINARY -> ordinaryTimeout;
            case LONG -> longTimeout;
            // the service is the first to lose its patience, and says why
            case EXPORT -> WholeList.PATIENCE.plus(ordinaryTimeout);
            case STREAM -> streamTimeout;
        };
    }
}
