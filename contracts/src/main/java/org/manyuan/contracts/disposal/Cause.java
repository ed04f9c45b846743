package org.manyuan.contracts.disposal;

import java.util.EnumSet;
import java.util.Set;

/** Why a case came to be; each kind of case knows some of them. */
public enum Cause {
    /** 国家明令淘汰 */
    ELIMINATED(CaseKind.ZOMBIE_ENTERPRISE),
    /** 严重资不抵债 */
    INSOLVENT(CaseKind.ZOMBIE_ENTERPRISE),
    /** 暂时经营困难 */
    TEMPORARY(CaseKind.ZOMBIE_ENTERPRISE),
    /** 未净地交付 */
    LAND_NOT_DELIVERED(CaseKind.ZOMBIE_PROJECT),
    /** 招商承诺未兑现 */
    PROMISE_UNFULFILLED(CaseKind.ZOMBIE_PROJECT),
    /** 政府原因 */
    GOVERNMENT(CaseKind.IDLE_LAND),
    /** 企业原因 */
    ENTERPRISE(CaseKind.IDLE_LAND),
    /** 其他 */
    OTHER(CaseKind.ZOMBIE_PROJECT, CaseKind.IDLE_LAND);

    private final Set<CaseKind> kinds;

    Cause(CaseKind first, CaseKind... others) {
        this.kinds = EnumSet.of(first, others);
    }

    public boolean appliesTo(CaseKind kind) {
        return kinds.contains(kind);
    }
}
