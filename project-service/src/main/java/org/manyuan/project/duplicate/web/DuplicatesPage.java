package org.manyuan.project.duplicate.web;

import java.util.List;
import org.manyuan.project.duplicate.PossibleDuplicate;

/**
 * A page of possible duplicates.
 *
 * @param elsewhere how many more there are that the caller may not see
 */
record DuplicatesPage(
        List<PossibleDuplicate> items, int page, int size, long total, int elsewhere) {}
