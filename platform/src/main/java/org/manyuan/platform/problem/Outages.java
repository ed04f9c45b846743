package org.manyuan.platform.problem;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Which failures mean that a dependency is away, as opposed to a bug of ours. By class name,
 * because the gateway has neither the store's nor the broker's driver on its class path.
 */
public final class Outages {

    private static final List<String> AWAY =
            List.of(
                    "com.mongodb.MongoTimeoutException",
                    "com.mongodb.MongoSocketException",
                    "com.mongodb.MongoClientException",
                    "com.mongodb.MongoInterruptedException",
                    "com.mongodb.MongoNotPrimaryException",
                    "com.mongodb.MongoNodeIsRecoveringException",
                    "com.mongodb.MongoExecutionTimeoutException",
                    "com.mongodb.MongoOperationTimeoutException",
                    "com.mongodb.MongoServerUnavailableException",
                    "com.mongodb.MongoConnectionPoolClearedException",
                    "org.springframework.dao.DataAccessResourceFailureException",
                    "org.springframework.dao.QueryTimeoutException",
                    // time-outs too, and a topic that is not known to all brokers yet
                    "org.apache.kafka.common.errors.RetriableException");

    private Outages() {}

    public static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || isNamed(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (AWAY.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
