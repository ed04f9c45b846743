package org.manyuan.local;

import org.manyuan.local.launch.Stop;
import org.manyuan.local.launch.Unpack;
import org.manyuan.local.launch.Up;

/** {@code Launcher up …} starts everything and stays; {@code Launcher stop …} ends it. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        int status =
                switch (command) {
                    case "up" -> Up.run(rest(args));
                    case "stop" -> Stop.run(rest(args));
                    case "unpack" -> Unpack.run(rest(args));
                    default -> usage();
                };
        System.exit(status);
    }

    private static String[] rest(String[] args) {
        return java.util.Arrays.copyOfRange(args, 1, args.length);
    }

    private static int usage() {
        System.err.println(
                """
                用法 Usage:
                  up   [--port 8080] [--data ./data] [--fresh] [--scale project-service=2] [--verbose]
                  stop [--data ./data]\
                """);
        return 2;
    }
}
