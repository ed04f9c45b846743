/** A report as a workbook (xlsx): a sheet of text, one for each table, one for the charts. */
package org.manyuan.reporting.written.sheet;
