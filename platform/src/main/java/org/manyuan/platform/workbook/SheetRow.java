package org.manyuan.platform.workbook;

import java.util.SortedMap;

/**
 * A row that is not empty.
 *
 * @param number as the user sees it, from 1
 * @param cells those that are not empty, by their column from 0
 */
public record SheetRow(int number, SortedMap<Integer, Cell> cells) {}
