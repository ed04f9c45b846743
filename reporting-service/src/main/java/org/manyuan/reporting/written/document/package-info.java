/** What a written report says, without the form in which a file shows it. Plain Java. */
package org.manyuan.reporting.written.document;
