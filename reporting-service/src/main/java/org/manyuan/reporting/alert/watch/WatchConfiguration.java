package org.manyuan.reporting.alert.watch;

import java.time.Clock;
import java.time.Duration;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.MongoTurn;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertCommand;
import org.manyuan.reporting.alert.Alerts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    TopicFollower watchedProjects(TopicFollowers followers, TopicFollower.Learner projectLearner) {
        return followers.follow(Topics.PROJECTS, projectLearner);
    }

    @Bean
    Sweeper alertSweeper(
            Watch watch,
            Alerts alerts,
            Commands<Alert, AlertCommand> sweepCommands,
            MongoDatabaseFactory databases,
            SweepMarks marks,
            Clock clock,
            @Value("${manyuan.alerts.rest:5s}") Duration rest) {
        return new Sweeper(
                new Sweep(
                        watch,
                        alerts,
                        sweepCommands,
                        new MongoTurn(databases.getMongoDatabase(), "alert-sweep", clock),
                        marks,
                        clock),
                rest);
    }
}
