package org.manyuan.platform.workbook;

/**
 * How much is read of a workbook.
 *
 * @param rows that are not empty, without the header
 * @param columns up to which cells may be filled
 */
public record Limits(int rows, int columns) {

    /** What a spreadsheet allows in one cell. */
    static final int CELL_LENGTH = 32_767;

    /** What it allows in a sheet. */
    static final int LAST_ROW = 1_048_576;

    static final int LAST_COLUMN = 16_384;

    /** Of a part that is read as a stream, once it is unpacked. */
    static final long PART_BYTES = 200L << 20;

    /** Of a part that is read as a whole: relationships, content types. */
    static final long SMALL_PART_BYTES = 2L << 20;

    /** Where each of them begins is held in memory. */
    private static final int SHARED_STRINGS = 3_000_000;

    int sharedStrings() {
        return Math.min(Math.multiplyExact(rows, columns), SHARED_STRINGS);
    }
}
