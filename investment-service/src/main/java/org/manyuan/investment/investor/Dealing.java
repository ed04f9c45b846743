package org.manyuan.investment.investor;

/** How one dealt with an investor. */
public enum Dealing {
    /** 走访 */
    VISIT,
    /** 电话 */
    CALL,
    /** 会谈 */
    MEETING,
    /** 备注 */
    NOTE
}
