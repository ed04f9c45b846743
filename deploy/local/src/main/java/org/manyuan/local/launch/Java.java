package org.manyuan.local.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a child JVM is started: small, and deaf to the Ctrl-C that is meant for the launcher. */
final class Java {

    static final Charset ENCODING = StandardCharsets.UTF_8;

    /**
     * A terminal sends Ctrl-C to every process of the group; the launcher must be the only one to
     * act on it, so that the services stop before what they write to. An ignored signal stays
     * ignored across exec, and exec keeps the process id.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "manyuan");

    private Java() {}

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * @param heapMegabytes the bound of the heap
     * @param classArchive where the JVM may keep loaded classes between runs
     * @param rest what follows: properties, then -jar or -cp, then arguments
     */
    static List<String> command(int heapMegabytes, Path classArchive, List<String> rest) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(executable().toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(
                List.of(
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        // on one machine with two cores the second compiler takes more than it
                        // gives
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=96m",
                        "-XX:MaxDirectMemorySize=96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + classArchive,
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-Xlog:aot=off",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dmanyuan.parent-pid=" + ProcessHandle.current().pid()));
        command.addAll(rest);
        return command;
    }
}
