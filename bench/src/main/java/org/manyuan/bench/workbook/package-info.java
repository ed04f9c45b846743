/** Import and export of workbooks. */
@NullMarked
package org.manyuan.bench.workbook;

import org.jspecify.annotations.NullMarked;
