/** One command that measures the product, each figure beside a plain baseline of the same run. */
@NullMarked
package org.manyuan.bench;

import org.jspecify.annotations.NullMarked;
