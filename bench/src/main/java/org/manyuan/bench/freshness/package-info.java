/** How soon an event is in the figures. */
@NullMarked
package org.manyuan.bench.freshness;

import org.jspecify.annotations.NullMarked;
