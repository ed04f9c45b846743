package org.manyuan.investment.policy;

import org.manyuan.investment.keeper.Keeper;

/** Whose policy it is by rank, and so which offices may keep it here. */
public enum PolicyLevel {
    /** 国家 */
    NATIONAL,
    /** 省 */
    PROVINCE,
    /** 市 */
    CITY,
    /** 县 */
    COUNTY,
    /** 开发区 */
    ZONE;

    /** What the nation and the province issue, the province keeps; a county's, its city or zone. */
    boolean isKeptBy(Keeper keeper) {
        return switch (this) {
            case NATIONAL, PROVINCE -> keeper.provincial();
            case CITY -> keeper.cityCode() != null;
            case COUNTY -> !keeper.provincial();
            case ZONE -> keeper.zoneId() != null;
        };
    }
}
