package org.manyuan.platform.process;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Ends the service when the launcher that started it is gone, so that a killed launcher leaves
 * nothing behind.
 */
@AutoConfiguration
@ConditionalOnProperty("manyuan.parent-pid")
public class ParentWatch {

    @EventListener
    void watch(ApplicationStartedEvent started) {
        Environment environment = started.getApplicationContext().getEnvironment();
        long parent = environment.getRequiredProperty("manyuan.parent-pid", Long.class);
        ProcessHandle.of(parent)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> System.exit(0)),
                        () -> System.exit(0));
    }
}
