package org.manyuan.local.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Prints the path of a service's runnable jar: a class path for its other main classes. */
public final class Unpack {

    private Unpack() {}

    /** Returns the exit status. */
    public static int run(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Installation installation = Installation.find();
        Optional<Service> service = words.length == 1 ? Service.named(words[0]) : Optional.empty();
        Optional<Path> built = service.flatMap(installation::builtJar);
        if (service.isEmpty() || built.isEmpty()) {
            out.println("尚未构建：" + String.join(" ", words) + "；请先运行 ./manyuan build。");
            return 1;
        }
        RunnableCopies copies = new RunnableCopies(installation.runDirectory());
        out.println(copies.of(service.get(), built.get()));
        return 0;
    }
}
