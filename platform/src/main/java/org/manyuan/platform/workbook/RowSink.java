package org.manyuan.platform.workbook;

/** Takes the rows of a sheet, one after another. */
@FunctionalInterface
public interface RowSink {

    /**
     * @return whether to go on
     */
    boolean row(SheetRow row) throws InterruptedException;
}
