package org.manyuan.local.launch;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Starts everything, keeps it running, and stops it in order when told to. */
public final class Up {

    /** A service finishes what it has begun; the first stop also writes its class archive. */
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Options options;
    private final Progress progress = new Progress();
    private final Installation installation = Installation.find();
    private final RunnableCopies copies = new RunnableCopies(installation.runDirectory());
    private final DataDirectory data;
    private final PortPlan ports;
    private final List<Supervisor> services = new ArrayList<>();
    private final List<Supervisor> foundations = new ArrayList<>();
    private boolean stopped;
    private volatile boolean archivesKept;

    private Up(Options options) {
        this.options = options;
        this.data = new DataDirectory(options.data());
        this.ports = new PortPlan(options.port());
    }

    /** Returns only when something keeps it from running; else the process ends by a signal. */
    public static int run(String... words) {
        return switch (Options.parse(words)) {
            case Options.Parsed.Invalid invalid -> refuse(invalid.sentence());
            case Options.Parsed.Valid valid -> new Up(valid.options()).run();
        };
    }

    private int run() {
        Optional<FileChannel> claim = data.claim();
        if (claim.isEmpty()) {
            return refuse(inUse());
        }
        awaitLeftovers();
        List<Supplier<Optional<String>>> preconditions =
                List.of(
                        () -> Preconditions.built(installation),
                        () -> Preconditions.portsFree(ports, options.scale()),
                        Preconditions::enoughMemory);
        for (Supplier<Optional<String>> precondition : preconditions) {
            Optional<String> refusal = precondition.get();
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
        }
        if (options.fresh()) {
            data.wipe();
            progress.say("已清空数据目录 " + data.root());
        }
        data.notePid(DataDirectory.LAUNCHER, ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stopBySignal));
        try {
            start();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            progress.say(String.valueOf(cause.getMessage()));
            stop();
            Runtime.getRuntime().halt(1);
        }
        progress.show(SignIn.text(ports.gateway()));
        stayForEver();
        return 0;
    }

    private void start() {
        progress.say("启动中，数据目录 " + data.root());
        Plans plans = new Plans(installation, data, options);
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (ProcessPlan plan : List.of(plans.store(), plans.broker())) {
            ready.add(supervise(plan, foundations));
        }
        Map<Service, Path> jars = unpackedJars();
        archivesKept =
                jars.values().stream()
                        .allMatch(jar -> Files.exists(installation.classArchive(jar)));
        for (Instance instance : options.scale().instances()) {
            Path jar = jars.get(instance.service());
            if (jar != null) {
                ready.add(supervise(plans.service(instance, jar), services));
            }
        }
        // the first that cannot be started ends the wait for all
        CompletableFuture<Void> all =
                CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
        ready.forEach(each ->
                each.whenComplete((done, failure) -> {
                    if (failure != null) {
                        all.completeExceptionally(failure);
                    }
                }));
        all.join();
    }

    private CompletableFuture<Void> supervise(ProcessPlan plan, List<Supervisor> group) {
        if (options.verbose()) {
            progress.say(plan.name() + "：" + String.join(" ", plan.command()));
        }
        Supervisor supervisor = new Supervisor(plan, data, progress);
        synchronized (this) {
            if (stopped) {
                return new CompletableFuture<>();
            }
            group.add(supervisor);
        }
        return supervisor.start();
    }

    private Map<Service, Path> unpackedJars() {
        Map<Service, CompletableFuture<Path>> pending = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            pending.put(
                    service,
                    CompletableFuture.supplyAsync(
                            () -> copies.of(service, installation.builtJar(service).orElseThrow()),
                            task -> Thread.ofPlatform().daemon().start(task)));
        }
        Map<Service, Path> jars = new EnumMap<>(Service.class);
        pending.forEach((service, jar) -> jars.put(service, jar.join()));
        return jars;
    }

    private void stopBySignal() {
        progress.say(archivesKept ? "正在停止……" : "正在停止（首次停止会保存启动缓存，下次启动更快，需稍候）……");
        stop();
        progress.say("已停止");
        // an ordinary end, whatever signal asked for it
        Runtime.getRuntime().halt(0);
    }

    /** Services first, then what they write to, so that nothing they began is cut off. */
    private void stop() {
        List<Supervisor> running;
        synchronized (this) {
            stopped = true;
            running = List.copyOf(services);
        }
        List<Thread> stops =
                running.stream()
                        .map(each -> Thread.ofPlatform().start(() -> each.stop(SERVICE_PATIENCE)))
                        .toList();
        for (Thread each : stops) {
            try {
                each.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        foundations.reversed().forEach(each -> each.stop(PATIENCE));
        data.forgetPid(DataDirectory.LAUNCHER);
    }

    /** After a launcher was killed its children end by themselves, a moment later. */
    private void awaitLeftovers() {
        Stream.concat(
                        Stream.of("store", "broker"),
                        options.scale().instances().stream().map(Instance::name))
                .flatMap(name -> data.process(name).stream())
                .forEach(process -> {
                    progress.say("等待上次运行遗留的进程 " + process.pid() + " 结束");
                    process.onExit()
                            .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join();
                });
    }

    private String inUse() {
        return "数据目录 "
                + data.root()
                + " 正被另一个满园使用"
                + data.process(DataDirectory.LAUNCHER)
                        .map(process -> "（PID " + process.pid() + "）")
                        .orElse("")
                + "；请先停止它（./manyuan stop），或用 --data 另选目录。";
    }

    private static int refuse(String sentence) {
        new Progress().show(sentence);
        return 1;
    }

    private static void stayForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
