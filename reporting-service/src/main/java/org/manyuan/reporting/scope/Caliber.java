package org.manyuan.reporting.scope;

import java.util.Locale;

/** 口径 */
public enum Caliber {
    /** 原口径: a zone alone. */
    OWN,
    /** 并表: a zone with all zones integrated into it. */
    CONSOLIDATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
