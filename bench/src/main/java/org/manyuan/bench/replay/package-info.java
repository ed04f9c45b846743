/** What it costs to fold the whole past again. */
@NullMarked
package org.manyuan.bench.replay;

import org.jspecify.annotations.NullMarked;
