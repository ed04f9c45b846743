package org.manyuan.reporting;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service, started for the tests of one class: events in by a real broker, answers out by real
 * HTTP.
 */
@ExtendWith(StartedService.Foundation.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class StartedService {

    private static @Nullable Backing backing;

    @TempDir private static Path state;

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    /** What the service leans on ends after the service itself, so this stands before Spring. */
    static final class Foundation implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            backing = new Backing();
        }

        @Override
        public void afterAll(ExtensionContext test) {
            backing().close();
            backing = null;
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        backing().properties(properties, state);
    }

    static Backing backing() {
        return Objects.requireNonNull(backing);
    }

    /** Where it keeps what it may lose. */
    static Path state() {
        return state;
    }

    final JsonMapper json() {
        return json;
    }

    final Http http() {
        return new Http(port, json);
    }
}
