package org.manyuan.platform.paging;

import java.time.Duration;

/** A list that is given as a whole, such as a workbook, instead of page by page. */
public final class WholeList {

    /** So long the store may look through all of it and sort it before it gives the first row. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private WholeList() {}
}
