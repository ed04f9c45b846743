package org.manyuan.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Tells as a problem what the container refuses by itself: a request it cannot even parse. */
final class ProblemReport extends ErrorReportValve {

    private static final int UNKNOWN_VERSION = HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;

    private final ProblemResponses responses;

    ProblemReport(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean senders = response.getStatus() < 500 || response.getStatus() == UNKNOWN_VERSION;
        ProblemType type = senders ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        try {
            responses.write(Refusal.of(type), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
