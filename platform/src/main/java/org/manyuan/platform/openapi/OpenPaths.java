package org.manyuan.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says of what may be read without a token that it may. */
final class OpenPaths implements OpenApiCustomizer {

    private final List<PathPattern> patterns;

    OpenPaths(List<String> patterns) {
        this.patterns = patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> {
                    if (item.getGet() != null && isOpen(path)) {
                        item.getGet()
                                .security(
                                        List.of(
                                                new SecurityRequirement(),
                                                new SecurityRequirement().addList(InCommon.TOKEN)));
                    }
                });
    }

    private boolean isOpen(String path) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }
}
