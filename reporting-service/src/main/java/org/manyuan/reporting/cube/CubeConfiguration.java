package org.manyuan.reporting.cube;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CubeConfiguration {

    @Bean
    Cube cube(MeterRegistry meters) {
        Cube cube = new Cube();
        Gauge.builder("manyuan.reporting.parked", cube, each -> each.parked().size())
                .register(meters);
        return cube;
    }
}
