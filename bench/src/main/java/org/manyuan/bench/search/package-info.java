/** Search among many projects. */
@NullMarked
package org.manyuan.bench.search;

import org.jspecify.annotations.NullMarked;
