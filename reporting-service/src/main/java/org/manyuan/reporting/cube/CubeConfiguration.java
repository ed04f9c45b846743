package org.manyuan.reporting.cube;

import org.manyuan.platform.policy.PolicyConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(PolicyConfiguration.class)
class CubeConfiguration {

    @Bean
    Cube cube() {
        return new Cube();
    }
}
