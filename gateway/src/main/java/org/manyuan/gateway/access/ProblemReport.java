package org.manyuan.gateway.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.ProblemResponses;

/** Tells as a problem what the container refuses by itself: a request it cannot even parse. */
final class ProblemReport extends ErrorReportValve {

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
        ProblemType type =
                response.getStatus() < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        try {
            responses.write(Refusal.of(type), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
