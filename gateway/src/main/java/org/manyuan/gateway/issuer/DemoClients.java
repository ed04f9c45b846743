package org.manyuan.gateway.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The demo clients as the authorization server wants them, made when they are asked for. */
final class DemoClients implements RegisteredClientRepository {

    private final TokenSettings tokens;

    DemoClients(Duration tokenLife) {
        this.tokens = TokenSettings.builder().accessTokenTimeToLive(tokenLife).build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return DemoClient.of(id).map(this::register).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("demo clients are not stored");
    }

    private RegisteredClient register(DemoClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(tokens)
                .build();
    }
}
