package org.manyuan.bench.sse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Many readers of a stream of events, all on one thread, so that they cost next to nothing. */
final class Listeners implements AutoCloseable {

    private static final byte[] EVENT = "event:kpis".getBytes(StandardCharsets.UTF_8);
    private static final int SLOW_BUFFER = 4_096;

    private final Selector selector = Selector.open();
    private final Map<Integer, Integer> having = new ConcurrentHashMap<>();
    private final List<SocketChannel> slow = new ArrayList<>();
    private final int port;
    private final byte[] request;
    private final Thread reading;
    private volatile boolean closing;
    private volatile int ended;

    /** How many events a reader has had, and how much of the next one's name. */
    private static final class Reader {
        private int events;
        private int matched;
    }

    Listeners(int port, String path, String token) throws IOException {
        this.port = port;
        this.request =
                ("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(path, token))
                        .getBytes(StandardCharsets.UTF_8);
        this.reading = Thread.ofPlatform().daemon().name("listeners").unstarted(this::read);
        reading.start();
    }

    /** Connects so many. */
    void connect(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            SocketChannel channel = open(SocketChannel.open());
            channel.configureBlocking(false);
            selector.wakeup();
            channel.register(selector, SelectionKey.OP_READ, new Reader());
        }
    }

    /** Connects so many that never take anything off the connection. */
    void connectSlow(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SLOW_BUFFER);
            slow.add(open(channel));
        }
    }

    private SocketChannel open(SocketChannel channel) throws IOException {
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return channel;
    }

    /** Waits until so many readers have had so many events. */
    void await(int readers, int events, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (having) {
            while (having.getOrDefault(events, 0) < readers) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    throw new IllegalStateException(
                            "%d of %d readers had %d events, %d connections ended"
                                    .formatted(
                                            having.getOrDefault(events, 0),
                                            readers,
                                            events,
                                            ended));
                }
                having.wait(millis);
            }
        }
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (!closing) {
            try {
                selector.select(key -> read(key, buffer), 50);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        SocketChannel channel = (SocketChannel) key.channel();
        Reader reader = (Reader) key.attachment();
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("ended");
            }
        } catch (IOException gone) {
            ended++;
            key.cancel();
            return;
        }
        for (int place = 0; place < buffer.position(); place++) {
            byte next = buffer.get(place);
            reader.matched = next == EVENT[reader.matched] ? reader.matched + 1 : 0;
            if (reader.matched == EVENT.length) {
                reader.matched = 0;
                reader.events++;
                count(reader.events);
            }
        }
    }

    private void count(int events) {
        synchronized (having) {
            having.merge(events, 1, Integer::sum);
            having.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        try {
            reading.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel each : slow) {
            each.close();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
