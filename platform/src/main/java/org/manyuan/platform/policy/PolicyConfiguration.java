package org.manyuan.platform.policy;

import org.manyuan.contracts.policy.PolicyPlans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service that imports it the policy plans. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

    @Bean
    PolicyPlans policyPlans() {
        return ShippedPlans.load();
    }
}
