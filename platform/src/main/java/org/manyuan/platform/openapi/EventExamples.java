package org.manyuan.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.List;
import java.util.Map;
import org.manyuan.platform.ledger.web.TakesCloudEvents;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Shows an event of the service's own, alone and in a batch. */
final class EventExamples implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        TakesCloudEvents takes = handler.getMethodAnnotation(TakesCloudEvents.class);
        if (takes != null) {
            var event = JsonMapper.shared().readValue(takes.example(), Map.class);
            operation
                    .getRequestBody()
                    .getContent()
                    .forEach((type, media) -> {
                        switch (type) {
                            case "application/cloudevents+json" ->
                                    media.addExamples("event", new Example().value(event));
                            case "application/cloudevents-batch+json" ->
                                    media.addExamples("batch", new Example().value(List.of(event)));
                            default -> {
                                // the data alone
                            }
                        }
                    });
        }
        return operation;
    }
}
