/** {@code ./manyuan rebuild}: another version of the report beside the serving one. */
@NullMarked
package org.manyuan.local.rebuild;

import org.jspecify.annotations.NullMarked;
