/** Puts figures into the words, tables and charts of a report. */
package org.manyuan.reporting.written.composition;
