package org.manyuan.gateway.route;

import java.io.IOException;

/** The service broke off in the middle of its answer. */
final class BrokenAnswer extends IOException {

    BrokenAnswer(IOException cause) {
        super(cause);
    }
}
