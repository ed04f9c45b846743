/** What Word files and workbooks have in common. */
package org.manyuan.reporting.written.office;
