package org.manyuan.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import java.util.Locale;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.PublicPaths;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** What the descriptions of all services have in common, so that controllers need not say it. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiAutoConfiguration {

    static {
        // who asks is in the token
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    @Order(1)
    OpenApiCustomizer inCommon(@Value("${spring.application.name}") String service) {
        return new InCommon(service);
    }

    @Bean
    @Order(2)
    OpenApiCustomizer openPaths(ObjectProvider<PublicPaths> publicPaths) {
        return new OpenPaths(
                publicPaths.stream().flatMap(each -> each.patterns().stream()).toList());
    }

    @Bean
    @Order(3)
    OpenApiCustomizer refusals(Problems problems) {
        return new Refusals(type -> problems.title(type, Locale.SIMPLIFIED_CHINESE));
    }

    @Bean
    @Order(4)
    OpenApiCustomizer locations() {
        return new Locations();
    }

    @Bean
    OperationCustomizer operationNames() {
        return new OperationNames();
    }

    @Bean
    OperationCustomizer eventExamples() {
        return new EventExamples();
    }

    @Bean
    ModelConverter recordShapes() {
        return new RecordShapes();
    }
}
