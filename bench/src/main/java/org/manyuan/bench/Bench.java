package org.manyuan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.manyuan.bench.freshness.Freshness;
import org.manyuan.bench.intake.Intake;
import org.manyuan.bench.product.Deployment;
import org.manyuan.bench.product.Product;
import org.manyuan.bench.product.Stories;
import org.manyuan.bench.query.Queries;
import org.manyuan.bench.replay.Replay;
import org.manyuan.bench.scale.Scale;
import org.manyuan.bench.search.Searches;
import org.manyuan.bench.sse.Streaming;
import org.manyuan.bench.workbook.Workbooks;

/** Starts the product, measures, prints one table, and stops what it started. */
public final class Bench {

    private static final int PROBERS = 3;

    private final Options options;
    private final Extent extent;
    private final Results results = new Results();

    private Bench(Options options) {
        this.options = options;
        this.extent = options.extent();
    }

    public static void main(String[] args) throws Exception {
        Optional<Options> options = Options.parse(args);
        if (options.isEmpty()) {
            System.err.println(Options.USAGE);
            System.exit(2);
        }
        new Bench(options.orElseThrow()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        TimeLimit.start(extent.limit(), results::print);
        if (options.sections().stream().anyMatch(Section::needsProduct)) {
            measureProduct();
        }
        if (options.sections().contains(Section.SEARCH)) {
            results.say("查找 search");
            results.add(Searches.measure(extent.searched(), extent.time()));
        }
        if (options.sections().contains(Section.REPLAY)) {
            results.say("重放 replay");
            results.add(List.of(Replay.measure(extent.replayed())));
        }
        if (options.sections().contains(Section.SCALE)) {
            results.say("规模 scale");
            results.add(
                    new Scale(extent.zones(), extent.projects(), results::say)
                            .measure(home(), options.port(), extent.warmUp(), extent.time()));
        }
        if (options.sections().contains(Section.SSE)) {
            results.say("推送 sse");
            results.add(
                    new Streaming(extent.readers(), extent.changes())
                            .measure(home(), options.port()));
        }
        results.print();
    }

    private void measureProduct() throws Exception {
        results.say("启动满园 starting the product");
        Deployment deployment = Deployment.start(home(), options.port());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(deployment::close));
        measure(deployment.awaitReady(), deployment);
        results.say("停止满园 stopping the product");
        deployment.close();
    }

    /** The checkout with the built product. */
    private static Path home() {
        return Path.of(System.getProperty("manyuan.home", "")).toAbsolutePath();
    }

    private void measure(Product product, Deployment deployment) throws Exception {
        List<String> zones = product.zoneIds();
        Stories stories = new Stories(zones.subList(PROBERS, zones.size()));
        Duration time = extent.time();
        if (options.sections().contains(Section.INTAKE)) {
            results.say("提交 intake");
            results.add(
                    new Intake(product, stories, deployment::cpu).measure(extent.warmUp(), time));
        }
        if (options.sections().contains(Section.FRESHNESS)) {
            results.say("新鲜度 freshness");
            try (Freshness freshness =
                    new Freshness(
                            product,
                            stories,
                            zones.subList(0, PROBERS),
                            deployment.bootstrapServers())) {
                results.add(freshness.posted(160, 1, time));
                results.add(freshness.posted(800, 10, time));
                results.add(freshness.produced(3_200, time));
            }
        }
        if (options.sections().contains(Section.QUERIES)) {
            results.say("查询 queries");
            results.add(List.of(new Queries(product, stories).measure(extent.warmUp(), time)));
        }
        if (options.sections().contains(Section.WORKBOOKS)) {
            results.say("工作簿 workbooks");
            Workbooks workbooks = new Workbooks(product, zones);
            results.add(List.of(workbooks.importing(extent.rows())));
            results.say("导出 export");
            results.add(List.of(workbooks.exporting(extent.rows())));
        }
    }
}
