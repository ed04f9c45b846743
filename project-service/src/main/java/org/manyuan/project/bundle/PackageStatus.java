package org.manyuan.project.bundle;

public enum PackageStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN
}
