/** 核验: has a frozen report verified, from the command line. */
@NullMarked
package org.manyuan.local.snapshot;

import org.jspecify.annotations.NullMarked;
