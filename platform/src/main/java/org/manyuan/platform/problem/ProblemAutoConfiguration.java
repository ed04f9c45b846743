package org.manyuan.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
public class ProblemAutoConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    ProblemResponses problemResponses(Problems problems, JsonMapper json) {
        return new ProblemResponses(problems, json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemResponses responses) {
        return new ProblemAdvice(responses);
    }
}
