/** A report as a Word file (docx), laid out as GB/T 9704 asks of official documents. */
package org.manyuan.reporting.written.word;
