package org.manyuan.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be so before anything is started; each refusal is one sentence. */
final class Preconditions {

    private static final long NEEDED_MEGABYTES = 3_000;

    private Preconditions() {}

    static Optional<String> built(Installation installation) {
        List<Service> missing = installation.missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "尚未构建："
                                + missing.stream().map(Service::id).collect(Collectors.joining("、"))
                                + "；请先运行 ./manyuan build。");
    }

    static Optional<String> portsFree(PortPlan plan, Scale scale) {
        for (Map.Entry<Integer, String> port : plan.all(scale).entrySet()) {
            if (!isFree(port.getKey())) {
                String holder = PortHolder.of(port.getKey()).map(each -> "，占用者：" + each).orElse("");
                return Optional.of(
                        "端口 %d（%s 需要）已被占用%s；请结束该进程，或用 --port 另选端口。"
                                .formatted(port.getKey(), port.getValue(), holder));
            }
        }
        return Optional.empty();
    }

    static Optional<String> enoughMemory() {
        long available = availableMegabytes();
        return available >= NEEDED_MEGABYTES
                ? Optional.empty()
                : Optional.of("可用内存只有 %.1f GB，至少需要约 3 GB。".formatted(available / 1024.0));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** What Linux says could be given to a new program; elsewhere nobody knows, so enough. */
    private static long availableMegabytes() {
        Path meminfo = Path.of("/proc/meminfo");
        if (!Files.isReadable(meminfo)) {
            return Long.MAX_VALUE;
        }
        try (Stream<String> lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
