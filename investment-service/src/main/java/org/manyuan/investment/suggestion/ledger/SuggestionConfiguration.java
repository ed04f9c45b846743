package org.manyuan.investment.suggestion.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Period;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.investment.suggestion.Dismiss;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.StartThreshold;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts suggestions together from the projects, the cases and what was dismissed. */
@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {

    private static final String AGGREGATE = "zombie-suggestion";

    @Bean
    MongoAggregates<Dismissal> dismissalAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                database, "suggestionDismissals", documents, Dismissal.class, clock);
    }

    @Bean
    Relay dismissalRelay(Relays relays, MongoAggregates<Dismissal> dismissals) {
        return relays.relay(
                Topics.INVESTMENTS,
                AGGREGATE,
                URI.create("urn:manyuan:investment-service"),
                dismissals);
    }

    @Bean
    Suggestions suggestions(
            VisibleProjects projects,
            Dismissals dismissals,
            @Value("${manyuan.disposal.suggested-after}") Period suggestedAfter,
            Clock clock) {
        return new Suggestions(projects, dismissals, new StartThreshold(suggestedAfter), clock);
    }

    @Bean
    Acceptance acceptance(
            Suggestions suggestions,
            Intake<DisposalCase, DisposalEvent> intake,
            MongoAggregates<DisposalCase> cases) {
        return new Acceptance(suggestions, intake, cases);
    }

    @Bean
    Desk<Dismissal, Dismiss> dismissalDesk(
            MongoDatabase database,
            MongoAggregates<Dismissal> dismissals,
            Suggestions suggestions,
            VisibleProjects projects,
            Relay dismissalRelay,
            Reach reach,
            JsonMapper json,
            Clock clock) {
        return new Desk<>(
                new Commands<>(
                        new DismissalLedgerRules(suggestions, projects, clock),
                        dismissals,
                        new MongoClaims(database, "suggestionDismissalClaims", clock),
                        dismissalRelay,
                        json,
                        clock),
                reach);
    }
}
