/** Starts the whole product on this machine and keeps it running. */
@NullMarked
package org.manyuan.local.launch;

import org.jspecify.annotations.NullMarked;
