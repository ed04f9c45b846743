package org.manyuan.gateway.home;

import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * The reference of the interface: Swagger UI's files, but a page of our own without inline script.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/api/docs", "/api/docs/index.html");
        views.addRedirectViewController("/api/docs/", "/api/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version("swagger-ui"));
        resources
                .addResourceHandler("/api/docs/**")
                .addResourceLocations(
                        "classpath:/static/api/docs/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/")
                .setCacheControl(CacheControl.noCache());
    }
}
