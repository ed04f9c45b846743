/** What many readers of the stream cost. */
@NullMarked
package org.manyuan.bench.sse;

import org.jspecify.annotations.NullMarked;
