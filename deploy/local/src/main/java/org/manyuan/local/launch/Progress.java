package org.manyuan.local.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Tells the user line by line what happens, with the seconds since the start. */
final class Progress {

    private final long start = System.nanoTime();
    private final PrintStream out;

    Progress() {
        // the console of an older system may claim to be ASCII; the text is Chinese all the same
        this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    synchronized void say(String sentence) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "[%5.1fs] %s%n", seconds, sentence);
    }

    /** Without a time, as a whole. */
    synchronized void show(String text) {
        out.println(text);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f 秒", duration.toMillis() / 1e3);
    }
}
