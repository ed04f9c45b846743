/** The product as the measurements start, feed and ask it. */
@NullMarked
package org.manyuan.bench.product;

import org.jspecify.annotations.NullMarked;
