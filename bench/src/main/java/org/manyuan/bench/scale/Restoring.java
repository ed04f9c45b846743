package org.manyuan.bench.scale;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manyuan.bench.product.ReportingService;
import org.manyuan.bench.product.Story;

/**
 * Looks at a starting service until its figures are whole and its fold goes on.
 *
 * @param figures seconds until the first figures
 * @param fold seconds until the fold's stores were restored
 * @param refusals answered 503 before the first figures
 * @param steps the different percentages that were shown
 */
record Restoring(double figures, double fold, int refusals, int steps) {

    private static final Pattern PERCENT = Pattern.compile("\\((\\d+)%\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /**
     * @param projects how many facts there are to restore
     */
    static Restoring watch(ReportingService service, int projects)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        TreeSet<Integer> percents = new TreeSet<>();
        int refusals = 0;
        int status = 0;
        while (status != OK) {
            require(start, service);
            try {
                HttpResponse<String> answer = service.figures("province", Story.YEAR);
                status = answer.statusCode();
                if (status == UNAVAILABLE) {
                    refusals++;
                    Matcher percent = PERCENT.matcher(answer.body());
                    if (percent.find()) {
                        percents.add(Integer.valueOf(percent.group(1)));
                    }
                }
            } catch (IOException notYet) {
                service.requireAlive();
            }
            Thread.sleep(50);
        }
        double figures = seconds(start);
        while (service.restoration("storesRestored") < projects) {
            require(start, service);
            Thread.sleep(100);
        }
        return new Restoring(figures, seconds(start), refusals, percents.size());
    }

    private static void require(long start, ReportingService service) throws IOException {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new IllegalStateException("not restored: " + service.log());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
