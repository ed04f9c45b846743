/** The embedded mode: a real broker and a real store on loopback, and what starts them. */
@NullMarked
package org.manyuan.local;

import org.jspecify.annotations.NullMarked;
