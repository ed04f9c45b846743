package org.manyuan.zone.application;

/** What an office decides at its step. */
public enum StepDecision {
    /** 办结本环节 */
    DONE,
    /** 退回补正 */
    RETURNED,
    /** 不予受理 */
    REJECTED,
    /** 部门意见: 同意 */
    AGREE,
    /** 部门意见: 不同意 */
    DISAGREE,
    /** 部门意见: 有条件同意 */
    CONDITIONAL,
    /** 批复: 同意 */
    APPROVED,
    /** 批复: 不同意 */
    REFUSED
}
