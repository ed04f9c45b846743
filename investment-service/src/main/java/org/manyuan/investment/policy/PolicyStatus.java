package org.manyuan.investment.policy;

/** How far a policy has come. */
public enum PolicyStatus {
    /** 草稿 */
    DRAFT,
    /** 已公布 */
    PUBLISHED,
    /** 已撤回 */
    WITHDRAWN
}
