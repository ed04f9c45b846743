package org.manyuan.contracts.project;

public enum ProjectKind {
    /** 产业项目 */
    INDUSTRIAL,
    /** 基础设施建设项目 */
    INFRASTRUCTURE
}
