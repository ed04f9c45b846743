package org.manyuan.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Names an operation for its controller and method, as in {@code zonesList}: by itself springdoc
 * numbers operations of the same name, and a new one would rename the others.
 */
final class OperationNames implements OperationCustomizer {

    private static final String CONTROLLER = "Controller";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String type = handler.getBeanType().getSimpleName();
        String feature =
                type.endsWith(CONTROLLER)
                        ? type.substring(0, type.length() - CONTROLLER.length())
                        : type;
        String method = handler.getMethod().getName();
        return operation.operationId(
                feature.substring(0, 1).toLowerCase(Locale.ROOT)
                        + feature.substring(1)
                        + method.substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.substring(1));
    }
}
