package org.manyuan.investment.investor;

/** The lists and honours by which investors are sought out. */
public enum Ranking {
    /** 世界500强 */
    WORLD_500,
    /** 中国500强 */
    CHINA_500,
    /** 民营500强 */
    PRIVATE_500,
    /** 行业龙头 */
    INDUSTRY_LEADER,
    /** 上市公司 */
    LISTED,
    /** 专精特新“小巨人” */
    LITTLE_GIANT,
    /** 独角兽 */
    UNICORN
}
