package org.manyuan.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The expected value was made with another implementation (Python's hmac). */
    @Test
    void itIsTheHmacOfSecondsAndBody() {
        byte[] body = "{\"specversion\":\"1.0\",\"预警\":\"红\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(
                        Signature.of(
                                "whsec-test-0123456789",
                                Instant.parse("2025-07-01T00:00:00.999Z"),
                                body))
                .isEqualTo(
                        "t=1751328000,v1=fbf909d8cffbd79566e8f35d2c57b83b684a716881680fb4f216e62f1f6b945e");
    }
}
