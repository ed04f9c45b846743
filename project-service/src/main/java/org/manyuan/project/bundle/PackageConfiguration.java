package org.manyuan.project.bundle;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts project packages together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class PackageConfiguration {

    private static final String COLLECTION = "projectPackages";
    private static final String AGGREGATE = "project-package";

    @Bean
    MongoAggregates<ProjectPackage> projectPackages(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, COLLECTION, documents, ProjectPackage.class, clock);
    }

    @Bean
    StoreSetup projectPackageIndexes(MongoAggregates<ProjectPackage> packages) {
        return new StoreSetup(
                COLLECTION, () -> packages.createIndexes("zoneId", "year", "projectIds"));
    }

    @Bean
    Relay projectPackageRelay(Relays relays, MongoAggregates<ProjectPackage> packages) {
        return relays.relay(
                Topics.PROJECTS, AGGREGATE, URI.create("urn:manyuan:project-service"), packages);
    }

    @Bean
    Commands<ProjectPackage, PackageCommand> projectPackageCommands(
            MongoDatabase database,
            MongoAggregates<ProjectPackage> packages,
            ZoneProjects projects,
            Relay projectPackageRelay,
            ZoneDirectory zones,
            JsonMapper json,
            Clock clock) {
        return new Commands<>(
                new PackageLedgerRules(new PackageRules(projects, clock), zones),
                packages,
                new MongoClaims(database, "projectPackageClaims", clock),
                projectPackageRelay,
                json,
                clock);
    }
}
