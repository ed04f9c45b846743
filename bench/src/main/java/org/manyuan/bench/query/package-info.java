/** How soon a report is answered. */
@NullMarked
package org.manyuan.bench.query;

import org.jspecify.annotations.NullMarked;
