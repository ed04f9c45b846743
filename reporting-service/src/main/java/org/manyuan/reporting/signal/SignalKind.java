package org.manyuan.reporting.signal;

/** What may be a sign that figures were worked on rather than projects. */
public enum SignalKind {
    /** 同一投资方、同名项目重复签约: the same investor and name signed more than once. */
    SIGNED_TWICE,
    /** 期末突击签约: most of a quarter's signings lie in its last five days. */
    BURST_AT_PERIOD_END,
    /** 签约金额虚高: a year on, less than a tenth of the contract's amount has arrived. */
    AMOUNT_BEYOND_ARRIVALS,
    /** 日期更正至期末前: a date moved from after a quarter into its last five days. */
    CORRECTED_INTO_PERIOD,
    /** 当日登记当日签约: registered and signed on one day. */
    REGISTERED_AND_SIGNED_AT_ONCE
}
