/** A report as a PDF, set and drawn here: its characters are embedded and can be searched. */
package org.manyuan.reporting.written.pdf;
