package org.manyuan.reporting.webhook;

import java.time.Clock;
import java.time.Duration;
import org.apache.hc.core5.util.Timeout;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.reporting.webhook.persistence.MongoDeliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    StoreSetup webhookIndexes(MongoDeliveries deliveries) {
        return new StoreSetup("webhookDeliveries", deliveries::createIndexes);
    }

    @Bean
    TargetUrls targetUrls(
            @Value("${manyuan.webhooks.private-targets:false}") boolean privateTargets) {
        return new TargetUrls(privateTargets);
    }

    @Bean
    Sender webhookSender(
            @Value("${manyuan.webhooks.private-targets:false}") boolean privateTargets,
            @Value("${manyuan.webhooks.connect-timeout:3s}") Duration connect,
            @Value("${manyuan.webhooks.read-timeout:10s}") Duration read,
            Clock clock) {
        return new Sender(
                new Addresses(privateTargets),
                new Sender.Timeouts(
                        Timeout.of(connect), Timeout.of(read), Timeout.of(read.plus(connect))),
                clock);
    }

    @Bean
    Dispatch webhookDispatch(
            Webhooks webhooks,
            Deliveries deliveries,
            Sender webhookSender,
            @Value("${manyuan.webhooks.first-pause:5s}") Duration firstPause,
            @Value("${manyuan.webhooks.attempts:15}") int attempts,
            @Value("${manyuan.webhooks.keep-delivered:30d}") Duration keepDelivered,
            @Value("${manyuan.webhooks.keep-dead:180d}") Duration keepDead,
            Clock clock) {
        return new Dispatch(
                webhooks,
                deliveries,
                webhookSender,
                new RetryRule(firstPause, attempts),
                new Dispatch.Retention(keepDelivered, keepDead),
                clock);
    }
}
