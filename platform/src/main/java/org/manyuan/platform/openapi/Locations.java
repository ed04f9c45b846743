package org.manyuan.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Whatever is created says where it is to be found. */
final class Locations implements OpenApiCustomizer {

    private static final String CREATED = "201";

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .values()
                .forEach(path ->
                        path.readOperations()
                                .forEach(operation -> {
                                    ApiResponse created = operation.getResponses().get(CREATED);
                                    if (created != null) {
                                        created.addHeaderObject(
                                                "Location",
                                                new Header()
                                                        .description("其地址")
                                                        .required(true)
                                                        .schema(
                                                                new StringSchema()
                                                                        .format("uri-reference")));
                                    }
                                }));
    }
}
