package org.manyuan.local.snapshot;

import java.util.List;
import org.manyuan.local.client.Gateway;

/**
 * {@code verify-snapshot <id> [--port 8080]}: has a frozen report verified by the running product.
 * Exit code 0: it is as it was frozen, and the topics say the same; 1: it is not; 2: that could not
 * be found out.
 */
public final class VerifySnapshot {

    private static final String CLIENT = "demo-province";
    private static final int COULD_NOT = 2;

    private VerifySnapshot() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws InterruptedException {
        boolean withPort =
                arguments.length == 3
                        && arguments[1].equals("--port")
                        && arguments[2].matches("[0-9]{1,5}");
        if (!withPort && arguments.length != 1
                || !arguments[0].matches("[0-9]{4}(-[H0-9]{2})?-[0-9]{1,9}")) {
            tell(List.of("用法 Usage: verify-snapshot <id,如 2019-1> [--port 8080]"));
            return COULD_NOT;
        }
        Gateway gateway = new Gateway(withPort ? Integer.parseInt(arguments[2]) : 8080);
        if (!gateway.isReachable()) {
            tell(List.of("没有满园在运行;请先运行 ./manyuan up。 Nothing is running."));
            return COULD_NOT;
        }
        try {
            Finding finding =
                    Finding.of(
                            gateway.await(
                                    CLIENT,
                                    "/api/reports/snapshots/" + arguments[0] + "/verification",
                                    still -> tell(List.of(Finding.progress(still)))));
            tell(finding.lines());
            return finding.isSound() ? 0 : 1;
        } catch (IllegalStateException refused) {
            tell(List.of(String.valueOf(refused.getMessage())));
            return COULD_NOT;
        }
    }

    private static void tell(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
