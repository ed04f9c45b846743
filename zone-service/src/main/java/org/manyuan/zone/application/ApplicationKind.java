package org.manyuan.zone.application;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneKind;

/** What a zone can apply for. */
public enum ApplicationKind {
    /** 扩区 */
    EXPANSION(null),
    /** 调区 */
    ADJUSTMENT(null),
    /** 更名为工业园区 */
    RENAME_INDUSTRIAL_PARK(ZoneKind.INDUSTRIAL_PARK),
    /** 更名为高新技术产业园区 */
    RENAME_HIGH_TECH(ZoneKind.HIGH_TECH),
    /** 更名为经济开发区 */
    RENAME_ECONOMIC(ZoneKind.ECONOMIC);

    private final @Nullable ZoneKind newKind;

    ApplicationKind(@Nullable ZoneKind newKind) {
        this.newKind = newKind;
    }

    /** The kind that the zone becomes by a new name; null where it stays what it is. */
    public @Nullable ZoneKind newKind() {
        return newKind;
    }

    public boolean renames() {
        return newKind != null;
    }
}
