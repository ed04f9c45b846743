package org.manyuan.platform.problem;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Problems for requests that reach no controller: the firewall's, the container's, the filters'.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
public class UnhandledAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ErrorController problemErrors(ProblemResponses responses) {
        return new ProblemErrorController(responses);
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler problemRejections(ProblemResponses responses) {
        return (request, response, rejection) ->
                responses.write(Refusal.of(ProblemType.MALFORMED), request, response);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReport(
            ProblemResponses responses) {
        return server ->
                server.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new ProblemReport(responses)));
    }
}
