package org.manyuan.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One disposal case: most are known before the campaign's baseline and disposed of in its years.
 */
final class CaseStory {

    private static final String TYPE_PREFIX = "org.manyuan.disposal-case.";
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 6, 1);
    private static final LocalDate BASELINE = LocalDate.of(2018, 12, 31);
    private static final int DAYS_TO_BASELINE = 570;

    /** A kind of case with the causes and the ways out that belong to it. */
    enum Kind {
        ZOMBIE_ENTERPRISE(
                "僵尸企业",
                List.of("ELIMINATED", "INSOLVENT", "TEMPORARY"),
                List.of(
                        "MERGER",
                        "EQUITY_TRANSFER",
                        "FINANCING",
                        "DEBT_TO_EQUITY",
                        "JOINT_VENTURE")),
        ZOMBIE_PROJECT(
                "僵尸项目",
                List.of("LAND_NOT_DELIVERED", "PROMISE_UNFULFILLED", "OTHER"),
                List.of("LAND_DELIVERED", "PERFORMANCE_RESUMED", "TERMINATED")),
        IDLE_LAND(
                "闲置土地",
                List.of("GOVERNMENT", "ENTERPRISE", "OTHER"),
                List.of("IDLE_FEE", "DEADLINE_DEVELOPMENT", "RECLAIMED"));

        private final String title;
        private final List<String> causes;
        private final List<String> methods;

        Kind(String title, List<String> causes, List<String> methods) {
            this.title = title;
            this.causes = causes;
            this.methods = methods;
        }
    }

    private final Kind kind;
    private final Zone zone;
    private final Chance chance;
    private final History history;

    CaseStory(String caseId, Kind kind, Zone zone, Chance chance) {
        this.kind = kind;
        this.zone = zone;
        this.chance = chance;
        this.history = new History(zone.cityCode(), TYPE_PREFIX, caseId, chance);
    }

    List<DemoEvent> events() {
        LocalDate identifiedOn =
                chance.percent(88)
                        ? chance.daysAfter(FIRST_DAY, 0, DAYS_TO_BASELINE)
                        : chance.daysAfter(BASELINE, 1, 500);
        String cause = chance.pick(kind.causes);
        identify(identifiedOn, cause);
        if (chance.percent(2)) {
            history.tell(
                    "withdrawn", chance.daysAfter(identifiedOn, 5, 60), "reason", "经核查不符合认定标准");
            return history.events();
        }
        LocalDate on = chance.daysAfter(identifiedOn, 10, 60);
        if (chance.percent(70) && !on.isAfter(History.END)) {
            history.tell("measure-taken", on, "measure", "列入“一案一策”处置清单，明确责任人");
        }
        dispose(identifiedOn, cause);
        return history.events();
    }

    private void identify(LocalDate on, String cause) {
        boolean land = kind == Kind.IDLE_LAND;
        Trade trade = chance.pick(List.of(Trade.values()));
        String name =
                land
                        ? zone.name() + "第" + chance.between(1, 400) + "号地块"
                        : Words.company(chance, trade.companyWord())
                                + (kind == Kind.ZOMBIE_PROJECT
                                        ? chance.pick(trade.products()) + "项目"
                                        : "");
        history.tell(
                "identified",
                on,
                "zoneId",
                zone.zoneId(),
                "kind",
                kind.name(),
                "name",
                land ? name : name + "（" + kind.title + "）",
                "cause",
                cause,
                "areaMu",
                land ? BigDecimal.valueOf(chance.between(80, 4_000), 1) : null);
    }

    /** About a third of the cases a year, as the campaign demands. */
    private void dispose(LocalDate identifiedOn, String cause) {
        LocalDate on = chance.daysAfter(identifiedOn, 60, 980);
        if (on.isAfter(History.END)) {
            return;
        }
        history.tell("disposed", on, "method", method(cause));
        LocalDate again = chance.daysAfter(on, 60, 200);
        if (chance.percent(3) && !again.isAfter(History.END)) {
            history.tell("reopened", again, "reason", "处置措施未落实到位");
            LocalDate finallyOn = chance.daysAfter(again, 30, 200);
            if (!finallyOn.isAfter(History.END)) {
                history.tell("disposed", finallyOn, "method", method(cause));
            }
        }
    }

    private String method(String cause) {
        boolean beyondHelp = cause.equals("ELIMINATED") || cause.equals("INSOLVENT");
        return beyondHelp && chance.percent(40) ? "BANKRUPTCY" : chance.pick(kind.methods);
    }
}
