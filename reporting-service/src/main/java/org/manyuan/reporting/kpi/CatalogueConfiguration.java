package org.manyuan.reporting.kpi;

import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.reporting.figure.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return new Catalogue(ShippedIndicators.load());
    }
}
