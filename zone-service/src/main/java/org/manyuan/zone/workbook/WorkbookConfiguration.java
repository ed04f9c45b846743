package org.manyuan.zone.workbook;

import com.mongodb.client.MongoDatabase;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.manyuan.platform.workbook.persistence.GridFsWorkbooks;
import org.manyuan.zone.workbook.persistence.MongoReturnWorkbooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts workbooks together with where they are kept. */
@Configuration(proxyBeanMethods = false)
class WorkbookConfiguration {

    @Bean
    ReturnWorkbooks returnWorkbooks(MongoDatabase database, Documents documents) {
        return new MongoReturnWorkbooks(database, documents);
    }

    @Bean
    StoredWorkbooks returnWorkbookFiles(MongoDatabase database) {
        return new GridFsWorkbooks(database, "returnWorkbookFiles");
    }
}
