package org.manyuan.zone.workbook;

import java.util.Optional;

/** The workbooks that were uploaded. */
public interface ReturnWorkbooks {

    /**
     * @return whether none was there yet under its id
     */
    boolean add(ReturnWorkbook workbook);

    Optional<ReturnWorkbook> find(String workbookId);
}
