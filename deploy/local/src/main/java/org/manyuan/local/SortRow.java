package org.manyuan.local;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document in a sort: its id and what it is sorted by, not the document itself. */
record SortRow(Object id, List<@Nullable Object> keys) {}
