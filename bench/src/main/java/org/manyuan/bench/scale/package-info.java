/** One instance with many zones and projects. */
@NullMarked
package org.manyuan.bench.scale;

import org.jspecify.annotations.NullMarked;
