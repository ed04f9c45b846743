package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path root;
    private DataDirectory data;

    @BeforeEach
    void directories() {
        data = new DataDirectory(root);
        data.wipe();
    }

    @Test
    void startsADeadProcessAgainAndStopsItForGood() throws IOException {
        Supervisor supervisor = supervisor("echo begun; exec sleep 600");
        supervisor.start().join();
        ProcessHandle first = process();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log()).isEqualTo("begun\n"));

        first.destroyForcibly();
        // the file names the dead one until its successor is there
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pid()).isNotEqualTo(first.pid()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log()).isEqualTo("begun\nbegun\n"));

        ProcessHandle second = process();
        supervisor.stop(PATIENCE);
        assertThat(second.isAlive()).isFalse();
        assertThat(data.pidFile("child")).doesNotExist();
    }

    @Test
    void endsWhatDoesNotListen() throws IOException {
        Supervisor supervisor = supervisor("trap '' TERM; while :; do sleep 1; done");
        supervisor.start().join();
        ProcessHandle deaf = process();
        supervisor.stop(Duration.ofMillis(300));
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void givesUpOnWhatCannotBeStarted() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> supervisor("exit 3", () -> false).start().join())
                .withMessageContaining("child")
                .withMessageContaining(data.log("child").toString());
    }

    private Supervisor supervisor(String script) {
        return supervisor(script, () -> true);
    }

    private Supervisor supervisor(String script, Probe probe) {
        return new Supervisor(
                new ProcessPlan("child", List.of("/bin/sh", "-c", script), Map.of(), probe),
                data,
                new Progress());
    }

    private ProcessHandle process() throws IOException {
        return ProcessHandle.of(pid()).orElseThrow();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(data.pidFile("child")).strip());
    }

    private String log() throws IOException {
        return Files.readString(data.log("child"));
    }
}
