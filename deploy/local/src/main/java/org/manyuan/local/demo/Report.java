package org.manyuan.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the user reads. */
final class Report {

    /** The figures of a year that say most, by their codes. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("signing-conversion-rate", "招商储备项目签约转化率"),
                    Map.entry("same-year-start-rate", "当年签约当年开工率"),
                    Map.entry("contract-fulfilment-rate", "履约率"),
                    Map.entry("production-rate", "投产率"),
                    Map.entry("signed-projects", "签约项目数"),
                    Map.entry("signed-over-100m", "其中亿元以上"),
                    Map.entry("signed-over-2b", "其中 20 亿元以上"),
                    Map.entry("signed-over-5b", "其中 50 亿元以上"),
                    Map.entry("signed-funds", "签约资金（万元）"),
                    Map.entry("arrived-funds", "实际到位资金（万元）"),
                    Map.entry("funds-arrival-rate", "资金到位率"),
                    Map.entry("zombie-enterprise-reduction-cumulative", "僵尸企业累计处置率"),
                    Map.entry("zombie-project-reduction-cumulative", "僵尸项目累计处置率"),
                    Map.entry("idle-land-disposal-rate", "闲置土地处置率"));

    /** Whoever posts to a store of other stories gets thousands; a few say why. */
    private static final int REFUSALS_SHOWN = 20;

    private int refusals;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    synchronized void say(String line) {
        out.println(line);
    }

    synchronized void refused(DemoEvent event, JsonNode problem) {
        if (++refusals > REFUSALS_SHOWN) {
            return;
        }
        out.println("被拒绝：" + event.id() + " " + event.type() + " " + event.data());
        out.println("        " + problem);
        if (refusals == REFUSALS_SHOWN) {
            out.println("（其余被拒绝的事件不再逐条显示）");
        }
    }

    synchronized void figures(int year, JsonNode kpis) {
        out.println();
        out.println("全省 " + year + " 年指标：");
        for (JsonNode kpi : kpis.path("kpis")) {
            String name = NAMES.get(kpi.path("code").asString());
            if (name != null) {
                out.println("  " + name + "  " + figure(kpi));
            }
        }
    }

    /** The value with its numerator and denominator, where it has them. */
    private static String figure(JsonNode kpi) {
        JsonNode denominator = kpi.path("denominator");
        String value = number(kpi.path("value"));
        return denominator.isNumber()
                ? "%s（%s / %s）".formatted(value, number(kpi.path("numerator")), number(denominator))
                : value;
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : "—";
    }
}
