package org.manyuan.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Cuts the connection to a service when a body cannot be sent whole. The client would close it in
 * good order instead, and a chunked body cut short would look complete to the service.
 */
final class UnfinishedBodies implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity body = request.getEntity();
        if (body != null) {
            request.setEntity(new Body(body, scope));
        }
        return chain.proceed(request, scope);
    }

    private static final class Body extends HttpEntityWrapper {

        private final ExecChain.Scope scope;

        Body(HttpEntity body, ExecChain.Scope scope) {
            super(body);
            this.scope = scope;
        }

        @Override
        public void writeTo(OutputStream service) throws IOException {
            try {
                super.writeTo(service);
            } catch (IOException unfinished) {
                scope.execRuntime.discardEndpoint();
                throw unfinished;
            }
        }
    }
}
