package org.manyuan.bench.sse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The baseline, in a process of its own: a thread and a queue for each reader, and each event is
 * encoded for each reader anew: {@code PlainStream FILE}, with the body in the file. It prints its
 * port; {@code /push} tells everybody, {@code /heap} says how many bytes live on the heap.
 */
final class PlainStream {

    private static final String HEAD = "HTTP/1.1 200\r\nContent-Type: %s\r\n%s\r\n";

    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, BlockingQueue<JsonNode>> readers = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final JsonNode body;

    private PlainStream(JsonNode body) {
        this.body = body;
    }

    static void main(String[] args) throws IOException {
        PlainStream stream =
                new PlainStream(new JsonMapper().readTree(Files.readString(Path.of(args[0]))));
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> stream.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String request = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            OutputStream out = socket.getOutputStream();
            if (request.startsWith("GET /push")) {
                readers.values().forEach(queue -> queue.add(body));
                answer(out, "pushed");
            } else if (request.startsWith("GET /heap")) {
                answer(out, String.valueOf(liveBytes()));
            } else {
                listen(out);
            }
        } catch (IOException | InterruptedException gone) {
            // nobody listens any more
        }
    }

    private void listen(OutputStream out) throws IOException, InterruptedException {
        BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
        Integer number = numbers.incrementAndGet();
        queue.add(body);
        readers.put(number, queue);
        try {
            out.write(bytes(HEAD.formatted("text/event-stream", "")));
            while (true) {
                JsonNode event = queue.take();
                out.write(
                        bytes(
                                "id:1\nevent:kpis\ndata:%s\n\n"
                                        .formatted(json.writeValueAsString(event))));
                out.flush();
            }
        } finally {
            readers.remove(number);
        }
    }

    private static void answer(OutputStream out, String text) throws IOException {
        out.write(
                bytes(
                        HEAD.formatted("text/plain", "Content-Length: " + text.length() + "\r\n")
                                + text));
        out.flush();
    }

    private static long liveBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
