package org.manyuan.contracts.disposal;

/** How a case was disposed of; each belongs to one kind of case. */
public enum Method {
    /** 兼并收购 */
    MERGER(CaseKind.ZOMBIE_ENTERPRISE),
    /** 股权转让 */
    EQUITY_TRANSFER(CaseKind.ZOMBIE_ENTERPRISE),
    /** 融资融券 */
    FINANCING(CaseKind.ZOMBIE_ENTERPRISE),
    /** 债转股 */
    DEBT_TO_EQUITY(CaseKind.ZOMBIE_ENTERPRISE),
    /** 合资合作 */
    JOINT_VENTURE(CaseKind.ZOMBIE_ENTERPRISE),
    /** 破产清算 */
    BANKRUPTCY(CaseKind.ZOMBIE_ENTERPRISE),
    /** 已净地交付 */
    LAND_DELIVERED(CaseKind.ZOMBIE_PROJECT),
    /** 恢复履约 */
    PERFORMANCE_RESUMED(CaseKind.ZOMBIE_PROJECT),
    /** 终止 */
    TERMINATED(CaseKind.ZOMBIE_PROJECT),
    /** 征收闲置费 */
    IDLE_FEE(CaseKind.IDLE_LAND),
    /** 限期开发 */
    DEADLINE_DEVELOPMENT(CaseKind.IDLE_LAND),
    /** 依法收回 */
    RECLAIMED(CaseKind.IDLE_LAND);

    private final CaseKind kind;

    Method(CaseKind kind) {
        this.kind = kind;
    }

    public boolean appliesTo(CaseKind other) {
        return kind == other;
    }
}
