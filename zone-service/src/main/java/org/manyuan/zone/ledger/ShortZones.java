package org.manyuan.zone.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.manyuan.zone.registry.Land;
import org.manyuan.zone.registry.Park;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of a zone are shown and stored without what is not known of them. */
@Configuration(proxyBeanMethods = false)
class ShortZones {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    @Bean
    JsonMapperBuilderCustomizer zonesWithoutNulls() {
        return json ->
                List.of(Park.class, Land.class)
                        .forEach(each -> json.addMixIn(each, WithoutNulls.class));
    }
}
