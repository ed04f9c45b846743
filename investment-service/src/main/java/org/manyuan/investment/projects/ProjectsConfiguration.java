package org.manyuan.investment.projects;

import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service learns of the projects. */
@Configuration(proxyBeanMethods = false)
class ProjectsConfiguration {

    @Bean
    KnownProjects knownProjects() {
        return new KnownProjects();
    }

    @Bean
    TopicFollower projectsFollower(KnownProjects projects, TopicFollowers followers) {
        return followers.follow(Topics.PROJECTS, new ProjectLearner(projects));
    }
}
