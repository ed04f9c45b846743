/** What a project or a case adds to which counters of its zone and month. */
package org.manyuan.reporting.cells;
