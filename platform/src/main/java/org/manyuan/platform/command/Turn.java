package org.manyuan.platform.command;

import org.jspecify.annotations.Nullable;

/** Something that only one instance of the service may do at a time. */
public interface Turn {

    /** A token to be given back, or null where it is another's turn. */
    @Nullable String take();

    void release(String token);
}
