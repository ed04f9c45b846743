package org.manyuan.gateway.access;

import java.time.Clock;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.ProblemResponses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who comes in: holders of a valid token, and anybody where the interface is public. What a token
 * allows, and for which zones, is judged by the services.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain callers(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> decoders,
            AuthenticationEntryPoint entryPoint,
            AccessDeniedHandler accessDenied,
            AccessProperties properties,
            Clock clock,
            ProblemResponses responses) {
        JwtDecoder decoder = decoders.getIfAvailable(AccessConfiguration::refuseToStart);
        RequestRate rate = new RequestRate(properties.requestsPerSecond(), clock);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/api/openapi/**", "/api/docs/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/investment-policies/**")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority("SCOPE_audit:read")
                                .anyRequest()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(decoder))
                                .authenticationEntryPoint(entryPoint)
                                .accessDeniedHandler(accessDenied))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint)
                                .accessDeniedHandler(accessDenied))
                .addFilterAfter(
                        new RateLimit(rate, responses), BearerTokenAuthenticationFilter.class)
                .headers(AccessConfiguration::harden)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a token in a header is never sent by a browser of its own accord
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static JwtDecoder refuseToStart() {
        throw new IllegalStateException(
                "Nobody could sign in: name the issuer by"
                        + " spring.security.oauth2.resourceserver.jwt.issuer-uri or jwk-set-uri,"
                        + " or use the profile embedded.");
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    @Bean
    RequestRejectedHandler rejected(ProblemResponses responses) {
        return (request, response, rejection) ->
                responses.write(Refusal.of(ProblemType.MALFORMED), request, response);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unparsed(ProblemResponses responses) {
        return server ->
                server.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new ProblemReport(responses)));
    }
}
