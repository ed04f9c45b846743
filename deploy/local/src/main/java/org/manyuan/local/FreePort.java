package org.manyuan.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of the loopback address that nobody listens on. It is below those that systems give to
 * outgoing connections, so that none of these takes it before it is bound, or while who listens
 * there is restarted.
 */
public final class FreePort {

    private static final int FIRST = 12_000;
    private static final int AFTER_THE_LAST = 20_000;
    private static final int TRIES = 1_000;

    /** The port itself, or a free one where it is 0. */
    static int orGiven(int port) {
        return port == 0 ? pick() : port;
    }

    public static int pick() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_THE_LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no free port from " + FIRST + " to " + (AFTER_THE_LAST - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private FreePort() {}
}
