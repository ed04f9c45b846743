package org.manyuan.reporting.cube;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CubeConfiguration {

    @Bean
    Cube cube() {
        return new Cube();
    }
}
