/** Four years of plausible events, posted as the municipal systems would. */
@NullMarked
package org.manyuan.local.demo;

import org.jspecify.annotations.NullMarked;
