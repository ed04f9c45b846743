package org.manyuan.zone.eligibility.messaging;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.zone.eligibility.Eligibility;
import org.manyuan.zone.eligibility.ZoneFigures;
import org.manyuan.zone.plan.ledger.Plans;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ledger.Returns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts eligibility together from the returns, the plans, and what other services publish. */
@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    @Bean
    FollowedFigures followedFigures() {
        return new FollowedFigures();
    }

    @Bean
    TopicFollower casesFollower(TopicFollowers followers, FollowedFigures figures) {
        return followers.follow(Topics.INVESTMENTS, figures.cases());
    }

    @Bean
    TopicFollower projectsFollower(TopicFollowers followers, FollowedFigures figures) {
        return followers.follow(Topics.PROJECTS, figures.projects());
    }

    @Bean
    Eligibility eligibility(
            Plans plans, Indicators indicators, Returns returns, FollowedFigures events) {
        return new Eligibility(
                plans::current,
                new ZoneFigures(
                        indicators, (zoneId, year) -> annual(returns, zoneId, year), events));
    }

    private static @Nullable IndicatorReturn annual(Returns returns, String zoneId, int year) {
        Aggregate<IndicatorReturn> found = returns.find(new ReturnId(zoneId, Period.ofYear(year)));
        return found == null ? null : found.state();
    }
}
