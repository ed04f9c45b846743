package org.manyuan.project.duplicate;

import org.manyuan.contracts.project.Stage;

/** Another project that may be the same one. It is pointed out and never merged. */
public record PossibleDuplicate(
        String projectId, String zoneId, String name, Stage stage, DuplicateReason reason) {}
