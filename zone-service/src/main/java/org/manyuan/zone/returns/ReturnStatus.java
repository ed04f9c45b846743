package org.manyuan.zone.returns;

/** How far a return has come. */
public enum ReturnStatus {
    /** 填报中 */
    DRAFT,
    /** 已提交,待设区市审核 */
    SUBMITTED,
    /** 已审核,待省级审定 */
    REVIEWED,
    /** 已审定,锁定 */
    APPROVED,
    /** 已退回 */
    SENT_BACK;

    /** Whether the zone may change and submit it. */
    public boolean isOpen() {
        return this == DRAFT || this == SENT_BACK;
    }
}
