/** The product as a program of its users reaches it. */
@NullMarked
package org.manyuan.local.client;

import org.jspecify.annotations.NullMarked;
