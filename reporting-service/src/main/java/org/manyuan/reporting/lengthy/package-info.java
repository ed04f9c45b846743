/** Answers for which topics are read from their start: how far they are, and where they wait. */
package org.manyuan.reporting.lengthy;
