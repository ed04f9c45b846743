package org.manyuan.zone.application;

public enum ApplicationStatus {
    /** 办理中 */
    IN_PROGRESS,
    /** 退回补正 */
    RETURNED,
    /** 已批准, 后续工作未完 */
    APPROVED,
    /** 已办结 */
    COMPLETED,
    /** 不予批准 */
    REFUSED,
    /** 不予受理 */
    REJECTED,
    /** 已撤回 */
    WITHDRAWN;

    /** Whether some office still has something to do; a closed application never changes. */
    public boolean open() {
        return switch (this) {
            case IN_PROGRESS, RETURNED, APPROVED -> true;
            case COMPLETED, REFUSED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether it may still be decided either way. */
    public boolean undecided() {
        return this == IN_PROGRESS || this == RETURNED;
    }
}
