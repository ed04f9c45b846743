/** Every figure, as a pure function of the events on the topics. */
package org.manyuan.reporting;
