package org.manyuan.local.launch;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who listens on a port, as far as the system's own tools tell this user. */
final class PortHolder {

    private static final Pattern LSOF = Pattern.compile("(?m)^p(\\d+)$\\s^c(.+)$");
    private static final Pattern SS = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");

    private PortHolder() {}

    /** Such as {@code java（PID 4711）}. */
    static Optional<String> of(int port) {
        Matcher lsof = LSOF.matcher(output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"));
        if (lsof.find()) {
            return Optional.of(lsof.group(2) + "（PID " + lsof.group(1) + "）");
        }
        Matcher ss = SS.matcher(output("ss", "-Hltnp", "sport = :" + port));
        if (ss.find()) {
            return Optional.of(ss.group(1) + "（PID " + ss.group(2) + "）");
        }
        return Optional.empty();
    }

    /** Nothing where there is no such tool. */
    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new String(process.getInputStream().readAllBytes(), Java.ENCODING);
        } catch (IOException e) {
            return "";
        }
    }
}
