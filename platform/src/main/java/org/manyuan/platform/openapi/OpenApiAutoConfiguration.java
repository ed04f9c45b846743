package org.manyuan.platform.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.manyuan.platform.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** What the descriptions of all services have in common: the token, the problems, the address. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiAutoConfiguration {

    private static final String TOKEN = "bearer";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer inCommon(@Value("${spring.application.name}") String service) {
        return api -> {
            api.getInfo().title("满园 " + service).version("1");
            // whoever serves the description: the gateway, or the service itself
            api.setServers(List.of(new Server().url("/")));
            api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            describe(api);
        };
    }

    private static void describe(OpenAPI api) {
        Components components =
                api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        ApiResponse refused =
                new ApiResponse()
                        .description("RFC 9457:type、title、status、detail 与每一处错误的 pointer")
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref(PROBLEM))));
        api.getPaths()
                .values()
                .forEach(path ->
                        path.readOperations()
                                .forEach(operation ->
                                        operation
                                                .getResponses()
                                                .addApiResponse("default", refused)));
    }
}
