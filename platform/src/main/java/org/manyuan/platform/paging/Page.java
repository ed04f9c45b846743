package org.manyuan.platform.paging;

import java.util.List;

/** A page of a list as every interface answers it. */
public record Page<T>(List<T> items, int page, int size, long total) {}
