package org.manyuan.zone.returns.ledger;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnCommandReader;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ReturnRules;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts returns together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class ReturnConfiguration {

    @Bean
    Indicators indicators() {
        return ShippedIndicators.load();
    }

    @Bean
    ReturnCommandReader returnCommandReader(Indicators indicators) {
        return new ReturnCommandReader(indicators);
    }

    @Bean
    MongoAggregates<IndicatorReturn> returnAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, "returns", documents, IndicatorReturn.class, clock);
    }

    @Bean
    StoreSetup returnIndexes(MongoAggregates<IndicatorReturn> returns) {
        return new StoreSetup("returns", () -> returns.createIndexes("zoneId", "period", "status"));
    }

    @Bean
    Relay returnRelay(Relays relays, MongoAggregates<IndicatorReturn> returns) {
        return relays.relay(
                Topics.ZONES,
                ReturnEventType.AGGREGATE,
                URI.create("urn:manyuan:zone-service"),
                returns);
    }

    @Bean
    Returns returns(MongoAggregates<IndicatorReturn> returns) {
        return new Returns(returns);
    }

    @Bean
    Commands<IndicatorReturn, ReturnCommand> returnCommands(
            MongoDatabase database,
            MongoAggregates<IndicatorReturn> aggregates,
            Returns returns,
            Relay returnRelay,
            ZoneRoll zones,
            Indicators indicators,
            JsonMapper json,
            Clock clock) {
        ReturnRules rules = new ReturnRules(indicators, id -> approved(returns, id), clock);
        return new Commands<>(
                new ReturnLedgerRules(rules, zones),
                aggregates,
                new MongoClaims(database, "returnClaims", clock),
                returnRelay,
                json,
                clock);
    }

    private static Map<String, BigDecimal> approved(Returns returns, ReturnId id) {
        Aggregate<IndicatorReturn> found = returns.find(id);
        return found == null ? Map.of() : found.state().approvedValues();
    }
}
