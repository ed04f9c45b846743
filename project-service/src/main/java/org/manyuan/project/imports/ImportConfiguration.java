package org.manyuan.project.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.manyuan.platform.workbook.persistence.GridFsWorkbooks;
import org.manyuan.project.imports.persistence.MongoImports;
import org.manyuan.project.imports.persistence.MongoRowErrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts imports together with where they are kept. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    MongoImports imports(MongoDatabase database, Documents documents, Clock clock) {
        return new MongoImports(database, documents, clock);
    }

    @Bean
    MongoRowErrors rowErrors(MongoDatabase database, Documents documents) {
        return new MongoRowErrors(database, documents);
    }

    @Bean
    StoredWorkbooks uploads(MongoDatabase database) {
        return new GridFsWorkbooks(database, "projectImportFiles");
    }

    @Bean
    StoreSetup importIndexes(MongoImports imports, MongoRowErrors errors) {
        return new StoreSetup(
                "imports",
                () -> {
                    imports.createIndexes();
                    errors.createIndexes();
                });
    }
}
