package org.manyuan.local.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user asked of {@code up} and {@code stop}. */
record Options(int port, Path data, boolean fresh, boolean verbose, Scale scale) {

    private static final int DEFAULT_PORT = 8080;

    /** The last port that leaves room for the whole plan. */
    private static final int LAST_PORT = 65_400;

    /** Either options, or one sentence that says what is wrong with the words given. */
    sealed interface Parsed {
        record Valid(Options options) implements Parsed {}

        record Invalid(String sentence) implements Parsed {}
    }

    static Parsed parse(String... words) {
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        boolean fresh = false;
        boolean verbose = false;
        Map<Service, Integer> scale = new EnumMap<>(Service.class);
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--verbose" -> verbose = true;
                case "--port", "--data", "--scale" -> {
                    if (!rest.hasNext()) {
                        return new Parsed.Invalid("选项 " + word + " 缺少参数。");
                    }
                    String value = rest.next();
                    boolean understood = true;
                    switch (word) {
                        case "--port" -> {
                            port = number(value, LAST_PORT);
                            understood = port > 0;
                        }
                        case "--data" -> {
                            Optional<Path> path = path(value);
                            understood = path.isPresent();
                            data = path.orElse(data);
                        }
                        default -> understood = addScale(value, scale);
                    }
                    if (!understood) {
                        return new Parsed.Invalid("选项 " + word + " 的参数无效：" + value + "。");
                    }
                }
                default -> {
                    return new Parsed.Invalid("不认识的选项：" + word + "。");
                }
            }
        }
        return new Parsed.Valid(
                new Options(
                        port, data.toAbsolutePath().normalize(), fresh, verbose, new Scale(scale)));
    }

    private static boolean addScale(String value, Map<Service, Integer> scale) {
        String[] parts = value.split("=", -1);
        Optional<Service> service = Service.named(parts[0]).filter(Service::scales);
        int count = parts.length == 2 ? number(parts[1], Scale.MOST) : 0;
        if (service.isEmpty() || count == 0) {
            return false;
        }
        scale.put(service.get(), count);
        return true;
    }

    /** A number from 1 to the limit, else 0. */
    private static int number(String digits, int limit) {
        if (!digits.matches("[0-9]{1,5}")) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        return number <= limit ? number : 0;
    }

    private static Optional<Path> path(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
