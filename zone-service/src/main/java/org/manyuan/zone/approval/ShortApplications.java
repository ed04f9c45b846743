package org.manyuan.zone.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.Effect;
import org.manyuan.zone.application.Opinion;
import org.manyuan.zone.application.Reply;
import org.manyuan.zone.application.Returned;
import org.manyuan.zone.application.StepDone;
import org.manyuan.zone.application.SubmittedDocument;
import org.manyuan.zone.application.Waiting;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of an application are shown and stored without what is not known of them. */
@Configuration(proxyBeanMethods = false)
class ShortApplications {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    @Bean
    JsonMapperBuilderCustomizer applicationsWithoutNulls() {
        return json ->
                List.of(
                                Returned.class,
                                Opinion.class,
                                SubmittedDocument.class,
                                ClauseFinding.class,
                                Reply.class,
                                Effect.class,
                                Waiting.class,
                                StepDone.class,
                                WorkflowStep.class)
                        .forEach(each -> json.addMixIn(each, WithoutNulls.class));
    }
}
