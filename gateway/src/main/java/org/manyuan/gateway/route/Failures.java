package org.manyuan.gateway.route;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;

/** What the failure of a call says: whose doing it was, and whether it may be tried elsewhere. */
final class Failures {

    private Failures() {}

    static Optional<RefusedBody> refusedBody(Throwable failure) {
        return Optional.ofNullable(find(RefusedBody.class, failure));
    }

    static boolean isUnanswered(Throwable failure) {
        return failure instanceof ResourceAccessException && refusedBody(failure).isEmpty();
    }

    /**
     * Nothing was sent, or reading was asked for and the connection broke. A service that stays
     * silent is not asked again: that would double the wait.
     */
    static boolean mayBeRepeated(HttpMethod method, ResourceAccessException failure) {
        return isUnanswered(failure)
                && (isUnsent(failure)
                        || isReading(method)
                                && find(SocketTimeoutException.class, failure) == null);
    }

    private static boolean isUnsent(Throwable failure) {
        return find(ConnectException.class, failure) != null
                || find(ConnectTimeoutException.class, failure) != null
                || find(NoRouteToHostException.class, failure) != null
                || find(UnknownHostException.class, failure) != null;
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static <T extends Throwable> @Nullable T find(
            Class<T> type, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
