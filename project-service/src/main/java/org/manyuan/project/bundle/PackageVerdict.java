package org.manyuan.project.bundle;

import org.manyuan.contracts.problem.Refusal;

/** Whether a command on a project package may be carried out. */
sealed interface PackageVerdict {

    record Allowed(PackageEvent event, ProjectPackage after) implements PackageVerdict {}

    /** It is so already. */
    record Unchanged(ProjectPackage state) implements PackageVerdict {}

    record Refused(Refusal refusal) implements PackageVerdict {}
}
