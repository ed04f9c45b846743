package org.manyuan.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Who asks for no scope in particular gets all the client may have (the server would give none).
 */
final class AllScopesByDefault implements AuthenticationConverter {

    private final AuthenticationConverter asked =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return asked.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken token
                ? withScopes(token)
                : null;
    }

    private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken token) {
        if (token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal
                && principal.getRegisteredClient() instanceof RegisteredClient client) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    principal, client.getScopes(), token.getAdditionalParameters());
        }
        return token;
    }
}
