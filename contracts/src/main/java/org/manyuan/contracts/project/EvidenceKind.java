package org.manyuan.contracts.project;

/** What a document proves a step of a project with. */
public enum EvidenceKind {
    /** 合同 */
    CONTRACT,
    /** 证照 */
    LICENCE,
    /** 现场照片 */
    PHOTO,
    /** 其他 */
    OTHER
}
