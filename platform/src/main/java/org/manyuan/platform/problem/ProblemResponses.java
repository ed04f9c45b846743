package org.manyuan.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.ObjectMapper;

/**
 * Problems as HTTP responses, for controllers and for filters that answer before any controller.
 */
public final class ProblemResponses {

    /** Seconds after which a request refused with 503 or 429 is worth trying again. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Problems problems;
    private final ObjectMapper json;

    public ProblemResponses(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public ResponseEntity<Problem> respond(Refusal refusal, HttpServletRequest request) {
        Problem problem = describe(refusal, request);
        return ResponseEntity.status(problem.status())
                .headers(headers -> addHeaders(refusal.type(), headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = describe(refusal, request);
        HttpHeaders headers = new HttpHeaders();
        addHeaders(refusal.type(), headers);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    public Problem describe(Refusal refusal, HttpServletRequest request) {
        return problems.describe(refusal, locale(request), request.getRequestURI());
    }

    /** Chinese unless the caller asks for English. */
    public static Locale locale(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        Locale asked = request.getLocale();
        return asked.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private static void addHeaders(ProblemType type, HttpHeaders headers) {
        if (type == ProblemType.DEPENDENCY_UNAVAILABLE || type == ProblemType.RATE_LIMITED) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
