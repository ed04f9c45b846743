package org.manyuan.investment.projects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.platform.topics.EventHeaders;
import org.manyuan.platform.topics.TopicFollower;

/** Takes over the projects from their topic. */
record ProjectLearner(KnownProjects projects) implements TopicFollower.Learner {

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            EventHeaders.Known<ProjectFacts> known =
                    EventHeaders.facts(each, ProjectEventType.PREFIX, ProjectFacts::fromBytes);
            if (known != null) {
                projects.learn(known.sequence(), ProjectLine.of(known.subject(), known.facts()));
            }
        }
    }

    @Override
    public void completed() {
        projects.completed();
    }
}
