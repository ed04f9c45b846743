package org.manyuan.project.duplicate;

/** Why two projects may be one, the strongest reason first. */
public enum DuplicateReason {
    /** the same national project code */
    PROJECT_CODE,
    /** the same 统一社会信用代码 of the investor */
    INVESTOR_CODE,
    /** the same investor by its name, and a similar name of the project */
    SIMILAR_NAME
}
