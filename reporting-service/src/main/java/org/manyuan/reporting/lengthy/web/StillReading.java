package org.manyuan.reporting.lengthy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.manyuan.reporting.lengthy.Reading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Not answered yet: 202, with how far it is and when to ask again. */
public final class StillReading extends RuntimeException {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final long read;
    private final long toRead;
    private final long percent;

    /**
     * @param read records of the topics and scopes, of so many
     * @param percent rounded down
     */
    @Schema(name = "StillReading")
    public record Body(long read, long toRead, long percent) {}

    StillReading(Reading reading) {
        // it says where an answer is, not where a fault is
        super("still reading", null, false, false);
        this.read = reading.read();
        this.toRead = reading.toRead();
        this.percent = reading.percent();
    }

    public ResponseEntity<Body> answer() {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(new Body(read, toRead, percent));
    }
}
