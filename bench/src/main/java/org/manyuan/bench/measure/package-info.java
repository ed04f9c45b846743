/** How anything is measured and shown. */
@NullMarked
package org.manyuan.bench.measure;

import org.jspecify.annotations.NullMarked;
