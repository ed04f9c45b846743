package org.manyuan.local.rebuild;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.manyuan.local.client.Gateway;
import tools.jackson.databind.JsonNode;

/**
 * Has another version of the report built and shows how it goes on. Exit code 0: both are equal; 1:
 * cells differ; 2: it could not be done.
 */
public final class Rebuild {

    private static final String CLIENT = "demo-province";
    private static final String PATH = "/api/reports/rebuilds";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long startedAt = System.nanoTime();
    private final Gateway gateway;
    private final RebuildOptions options;
    private String last = "";

    private Rebuild(RebuildOptions options) {
        this.options = options;
        this.gateway = new Gateway(options.port());
    }

    public static void main(String[] args) throws InterruptedException {
        var options = RebuildOptions.parse(args);
        if (options.isEmpty()) {
            System.err.println(
                    "用法 Usage: rebuild [--port 8080] [--keep | --switch-anyway | --switch ID | --drop ID]");
            System.exit(2);
        }
        System.exit(new Rebuild(options.orElseThrow()).run());
    }

    private int run() throws InterruptedException {
        if (!gateway.isReachable()) {
            out.println("端口 " + options.port() + " 上没有满园在运行；请先运行 ./manyuan up。");
            return 2;
        }
        try {
            return switch (options.wish()) {
                case REBUILD -> rebuild("switch", "keep");
                case KEEP -> rebuild("keep", "keep");
                case SWITCH_ANYWAY -> rebuild("switch", "switch");
                case SWITCH -> {
                    JsonNode switched =
                            gateway.post(
                                    CLIENT,
                                    PATH + "/" + options.id() + "/switch",
                                    "application/json",
                                    Map.of());
                    say("已切换：第 %d 版".formatted(switched.path("version").asInt()));
                    yield 0;
                }
                case DROP -> {
                    gateway.delete(CLIENT, PATH + "/" + options.id());
                    say("已放弃新版，现用版不受影响");
                    yield 0;
                }
            };
        } catch (IllegalStateException refused) {
            out.println(refused.getMessage());
            return 2;
        }
    }

    private int rebuild(String whenEqual, String onDifference) throws InterruptedException {
        JsonNode rebuild =
                gateway.post(
                        CLIENT,
                        PATH,
                        "application/json",
                        Map.of("whenEqual", whenEqual, "onDifference", onDifference));
        String id = rebuild.path("id").asString();
        say("重建开始：第 %d 版，编号 %s".formatted(rebuild.path("version").asInt(), id));
        while (true) {
            switch (rebuild.path("phase").asString()) {
                case "READY", "SWITCHED" -> {
                    return end(rebuild);
                }
                case "FAILED" -> {
                    say("已被放弃：" + rebuild.path("endedBy").asString());
                    return 2;
                }
                default -> say(progress(rebuild));
            }
            Thread.sleep(LOOK_EVERY);
            rebuild = gateway.get(CLIENT, PATH + "/" + id);
        }
    }

    private static String progress(JsonNode rebuild) {
        if (rebuild.path("phase").asString().equals("COMPARING")) {
            return "比对中：两版走到同一位置时逐格比对";
        }
        JsonNode progress = rebuild.path("progress");
        return progress.isMissingNode()
                ? "构建中"
                : "构建中：%,d / %,d 条记录（%d %%）"
                        .formatted(
                                progress.path("folded").asLong(),
                                progress.path("records").asLong(),
                                progress.path("percent").asLong());
    }

    private int end(JsonNode rebuild) {
        long differing = rebuild.path("differingCells").asLong();
        for (JsonNode cell : rebuild.path("cells")) {
            out.println("不一致 " + describe(cell));
        }
        say(
                "比对完成：%,d 个单元格，differing cells: %d"
                        .formatted(rebuild.path("comparedCells").asLong(), differing));
        if (rebuild.path("phase").asString().equals("SWITCHED")) {
            say("已切换：第 %d 版".formatted(rebuild.path("version").asInt()));
        } else {
            String id = rebuild.path("id").asString();
            say("现用版继续使用，新版在旁等待决定：");
            out.println("  ./manyuan rebuild --switch " + id + "   切换");
            out.println("  ./manyuan rebuild --drop " + id + "     放弃");
        }
        return differing == 0 ? 0 : 1;
    }

    private static String describe(JsonNode cell) {
        String disposed = cell.path("disposedMonth").asString("");
        return "%s %s%s（分区 %d）：现用 %s，新版 %s"
                .formatted(
                        cell.path("zoneId").asString(),
                        cell.path("month").asString(),
                        disposed.isEmpty() ? "" : " → " + disposed,
                        cell.path("partition").asInt(),
                        cell.path("serving"),
                        cell.path("rebuilt"));
    }

    /** The same line is not said twice in a row. */
    private void say(String line) {
        if (!line.equals(last)) {
            last = line;
            out.println("[%5.1fs] %s".formatted((System.nanoTime() - startedAt) / 1e9, line));
        }
    }
}
