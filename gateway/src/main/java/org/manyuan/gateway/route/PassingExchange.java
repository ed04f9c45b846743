package org.manyuan.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Passes an answer's body on, telling apart whether its sender or its reader went away. */
final class PassingExchange extends RestClientProxyExchange {

    PassingExchange(RestClient client, GatewayMvcProperties properties) {
        super(client, properties);
    }

    @Override
    protected int copyResponseBody(
            ClientHttpResponse response, InputStream body, OutputStream reader) throws IOException {
        return super.copyResponseBody(response, new Sender(body), reader);
    }

    /** An unread rest is dropped with its connection: the rest of a stream never ends. */
    @Override
    protected void closeResponse(
            ClientHttpResponse response, InputStream body, @Nullable IOException failure) {
        if (failure == null || !(body instanceof EofSensorInputStream connected)) {
            super.closeResponse(response, body, failure);
            return;
        }
        try {
            connected.abort();
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static final class Sender extends FilterInputStream {

        Sender(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException broken) {
                throw new BrokenAnswer(broken);
            }
        }
    }
}
