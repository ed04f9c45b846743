/** Events accepted per second. */
@NullMarked
package org.manyuan.bench.intake;

import org.jspecify.annotations.NullMarked;
