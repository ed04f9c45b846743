package org.manyuan.investment.investor.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.desk.KeeperReach;
import org.manyuan.investment.desk.OneAtATime;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand;
import org.manyuan.investment.investor.InvestorCommand.Register;
import org.manyuan.investment.investor.InvestorCommand.Revise;
import org.manyuan.investment.investor.InvestorRules;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.MongoTurn;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts investors together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class InvestorConfiguration {

    private static final String AGGREGATE = "investor";

    @Bean
    MongoAggregates<Investor> investorAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, "investors", documents, Investor.class, clock);
    }

    @Bean
    Relay investorRelay(Relays relays, MongoAggregates<Investor> investors) {
        return relays.relay(
                Topics.INVESTMENTS,
                AGGREGATE,
                URI.create("urn:manyuan:investment-service"),
                investors);
    }

    @Bean
    Desk<Investor, InvestorCommand> investorDesk(
            MongoDatabase database,
            MongoAggregates<Investor> aggregates,
            Investors investors,
            VisibleProjects projects,
            Relay investorRelay,
            Reach reach,
            JsonMapper json,
            Clock clock) {
        Commands<Investor, InvestorCommand> commands =
                new Commands<>(
                        new InvestorLedgerRules(
                                new InvestorRules(clock),
                                new KeeperReach(reach),
                                investors,
                                projects),
                        aggregates,
                        new MongoClaims(database, "investorClaims", clock),
                        investorRelay,
                        json,
                        clock);
        // whether an office keeps a company already cannot be told from one document
        return new Desk<>(
                commands,
                reach,
                new OneAtATime<>(
                        new MongoTurn(database, "investor-profiles", clock),
                        command -> command instanceof Register || command instanceof Revise));
    }
}
