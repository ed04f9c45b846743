package org.manyuan.local.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Prints the path of a service's runnable jar: a class path for its other main classes. */
public final class Unpack {

    private Unpack() {}

    /** Returns the exit status. */
    public static int run(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Installation installation = Installation.find();
        Optional<Service> service = words.length == 1 ? Service.named(words[0]) : Optional.empty();
        if (service.flatMap(installation::builtJar).isEmpty()) {
            out.println("尚未构建：" + String.join(" ", words) + "；请先运行 ./manyuan build。");
            return 1;
        }
        out.println(installation.unpacked(service.orElseThrow()));
        return 0;
    }
}
