package org.manyuan.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** An issuer of tokens for trying the product on one machine; elsewhere any OIDC issuer is used. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedIssuer {

    /** What the issuer can do, of all that the authorization server would tell of itself. */
    private static final Set<String> TRUE_CLAIMS =
            Set.of(
                    "issuer",
                    "token_endpoint",
                    "jwks_uri",
                    "token_endpoint_auth_methods_supported",
                    "subject_types_supported",
                    "id_token_signing_alg_values_supported",
                    // required of every provider, though nobody is sent there
                    "authorization_endpoint",
                    "response_types_supported",
                    "grant_types_supported");

    @Bean
    RSAKey signingKey(IssuerProperties properties) {
        return SigningKey.in(properties.keyFile());
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** The gateway knows its own key: it need not ask itself over HTTP. */
    @Bean
    JwtDecoder ownTokens(RSAKey key, IssuerProperties properties) throws JOSEException {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(properties.uri()));
        return decoder;
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuer(
            HttpSecurity http, JWKSource<SecurityContext> keys, IssuerProperties properties) {
        JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        tokens.setJwtCustomizer(EmbeddedIssuer::addClaims);
        return http.securityMatcher(
                        "/oauth2/token", "/oauth2/jwks", "/.well-known/openid-configuration")
                .oauth2AuthorizationServer(server ->
                        server.registeredClientRepository(new DemoClients(properties.tokenLife()))
                                .authorizationService(new NoAuthorizations())
                                .authorizationServerSettings(
                                        AuthorizationServerSettings.builder()
                                                .issuer(properties.uri())
                                                .build())
                                .tokenGenerator(tokens)
                                .tokenEndpoint(endpoint ->
                                        endpoint.accessTokenRequestConverters(converters ->
                                                converters.addFirst(new AllScopesByDefault())))
                                .oidc(oidc ->
                                        oidc.providerConfigurationEndpoint(endpoint ->
                                                endpoint.providerConfigurationCustomizer(
                                                        EmbeddedIssuer::tellTheTruth))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.addHeaderWriter(EmbeddedIssuer::nameTheScheme))
                .build();
    }

    /** RFC 6749, 5.2: who failed to authenticate is told how to. */
    private static void nameTheScheme(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oauth2\"");
        }
    }

    private static void addClaims(JwtEncodingContext context) {
        DemoClient client =
                DemoClient.of(context.getRegisteredClient().getClientId()).orElseThrow();
        context.getClaims()
                .claim("jurisdiction", client.jurisdiction())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
        if (!client.offices().isEmpty()) {
            context.getClaims().claim("office", client.offices());
        }
    }

    private static void tellTheTruth(OidcProviderConfiguration.Builder configuration) {
        configuration.claims(claims -> claims.keySet().retainAll(TRUE_CLAIMS));
        configuration.tokenEndpointAuthenticationMethods(
                methods -> methods.retainAll(Set.of("client_secret_basic", "client_secret_post")));
        configuration.grantTypes(types -> types.retainAll(Set.of("client_credentials")));
    }
}
