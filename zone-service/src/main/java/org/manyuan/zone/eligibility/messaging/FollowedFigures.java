package org.manyuan.zone.eligibility.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.platform.topics.EventHeaders;
import org.manyuan.platform.topics.EventHeaders.Known;
import org.manyuan.platform.topics.TopicFollower.Learner;
import org.manyuan.zone.eligibility.ArrivedFunds;
import org.manyuan.zone.eligibility.EventFigures;
import org.manyuan.zone.eligibility.IdleLand;

/** Learns the figures from the topics of the services that own the events. */
final class FollowedFigures implements EventFigures {

    private final IdleLand idleLand = new IdleLand();
    private final ArrivedFunds arrivedFunds = new ArrivedFunds();
    private final Learning<CaseFacts> cases =
            new Learning<>(
                    DisposalEventType.PREFIX,
                    CaseFacts::fromBytes,
                    each -> idleLand.learn(each.subject(), each.sequence(), each.facts()));
    private final Learning<ProjectFacts> projects =
            new Learning<>(
                    ProjectEventType.PREFIX,
                    ProjectFacts::fromBytes,
                    each -> arrivedFunds.learn(each.subject(), each.sequence(), each.facts()));

    Learner cases() {
        return cases;
    }

    Learner projects() {
        return projects;
    }

    @Override
    public boolean isComplete() {
        return cases.complete && projects.complete;
    }

    @Override
    public IdleLand.Area idleLand(String zoneId, int year) {
        return idleLand.upTo(LocalDate.of(year, 12, 31), zoneId);
    }

    @Override
    public BigDecimal arrivedFunds(String zoneId, int year) {
        return arrivedFunds.in(year, zoneId);
    }

    /** The facts of one type of subject; other types of events on the topic are passed over. */
    private static final class Learning<F> implements Learner {

        private final String typePrefix;
        private final Function<byte[], F> read;
        private final Consumer<Known<F>> taken;
        private volatile boolean complete;

        Learning(String typePrefix, Function<byte[], F> read, Consumer<Known<F>> taken) {
            this.typePrefix = typePrefix;
            this.read = read;
            this.taken = taken;
        }

        @Override
        public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
            for (ConsumerRecord<String, byte[]> each : records) {
                Known<F> known = EventHeaders.facts(each, typePrefix, read);
                if (known != null) {
                    taken.accept(known);
                }
            }
        }

        @Override
        public void completed() {
            complete = true;
        }
    }
}
