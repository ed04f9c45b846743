/** 半年报、年报: the half-year and year-end reports as files. */
package org.manyuan.reporting.written;
