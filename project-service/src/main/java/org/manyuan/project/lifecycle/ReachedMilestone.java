package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import org.manyuan.contracts.project.Milestone;

public record ReachedMilestone(Milestone milestone, LocalDate occurredOn) {}
