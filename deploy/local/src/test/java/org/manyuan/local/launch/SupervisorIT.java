package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

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

    @TempDir Path root;
    private DataDirectory data;

    @BeforeEach
    void directories() {
        data = new DataDirectory(root);
        data.wipe();
    }

    @Test
    void startsADeadProcessAgainAndStopsItForGood() {
        Supervisor supervisor = supervisor("echo begun; exec sleep 600");
        supervisor.start().join();
        ProcessHandle first = process();

        first.destroyForcibly();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !log().equals("begun\n") && process().pid() != first.pid());
        assertThat(log()).isEqualTo("begun\nbegun\n");

        ProcessHandle second = process();
        supervisor.stop(Duration.ofSeconds(10));
        assertThat(second.isAlive()).isFalse();
        assertThat(data.pidFile("child")).doesNotExist();
    }

    @Test
    void endsWhatDoesNotListen() {
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

    private ProcessHandle process() {
        try {
            long pid = Long.parseLong(Files.readString(data.pidFile("child")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(data.log("child"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
