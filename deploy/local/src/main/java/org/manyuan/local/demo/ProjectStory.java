package org.manyuan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One project from its registration as far as it gets by the end of the four years. Every event
 * obeys the platform's rules at the moment it is sent.
 */
final class ProjectStory {

    private static final String TYPE_PREFIX = "org.manyuan.project.";
    private static final List<String> GIVE_UP = List.of("投资方资金链断裂", "要素保障未落实", "市场形势变化", "选址调整至外省");

    private final Chance chance;
    private final Zone zone;
    private final List<Zone> neighbours;
    private final History history;
    private final boolean industrial;
    private final Terms terms;
    private String owner;

    /** The stage reached last, and when: no later stage may be dated before. */
    private LocalDate reachedOn;

    /**
     * @param neighbours the zones of the city, this one included
     */
    ProjectStory(
            String projectId,
            Zone zone,
            List<Zone> neighbours,
            LocalDate enteredOn,
            Chance chance) {
        this.chance = chance;
        this.zone = zone;
        this.neighbours = neighbours;
        this.history = new History(zone.cityCode(), TYPE_PREFIX, projectId, chance);
        this.industrial = chance.percent(93);
        this.terms = Terms.of(chance, industrial, zone.national());
        this.owner = Words.person(chance);
        this.reachedOn = enteredOn;
    }

    List<DemoEvent> events() {
        boolean negotiating = register();
        if (!negotiating && chance.percent(84)) {
            negotiating = reach("negotiation-started", 15, 140);
        }
        if (negotiating && chance.percent(5)) {
            negotiating = waverAndReturn();
        }
        if (negotiating && chance.percent(80)) {
            if (advance(10, 190)) {
                afterSigning();
            }
        } else if (chance.percent(35)) {
            giveUp(60, 400);
        }
        relocate();
        return history.events();
    }

    private boolean register() {
        boolean negotiating = chance.percent(55);
        String name;
        String industry;
        String investor;
        if (industrial) {
            Trade trade = chance.pick(List.of(Trade.values()));
            investor = Words.company(chance, trade.companyWord());
            industry = trade.code();
            name = investor.substring(0, 4) + chance.pick(trade.products()) + "生产项目";
        } else {
            investor = chance.percent(60) ? zone.name() + "建设投资有限公司" : null;
            industry = "E481";
            name = zone.name() + Words.works(chance) + "建设项目";
        }
        history.tell(
                "registered",
                reachedOn,
                "zoneId",
                zone.zoneId(),
                "name",
                name,
                "kind",
                industrial ? "INDUSTRIAL" : "INFRASTRUCTURE",
                "stage",
                negotiating ? "NEGOTIATING" : "RESERVE",
                "industry",
                industry,
                "investorName",
                investor,
                "totalInvestmentWan",
                terms.totalWan(),
                "owner",
                chance.percent(60) ? owner : null);
        return negotiating;
    }

    /** False when the project is in reserve again at the end. */
    private boolean waverAndReturn() {
        if (!reach("returned-to-reserve", 20, 90, "reason", "投资方推迟决策")) {
            return true;
        }
        return chance.percent(60) && reach("negotiation-started", 30, 150);
    }

    private void afterSigning() {
        LocalDate signedOn = reachedOn;
        sign(signedOn);
        arrivals(signedOn);
        milestone("COMPANY_REGISTERED", signedOn, 5, 40, 90);
        if (terms.landMu() != null) {
            milestone("LAND_DELIVERED", signedOn, 30, 120, 75);
        }
        correctDate("SIGNED", signedOn);
        obstacle(signedOn);
        revise();
        if (chance.percent(12)) {
            giveUp(40, 300);
            return;
        }
        if (chance.percent(90) && reach("construction-started", 15, 210)) {
            build(reachedOn);
        }
    }

    private void sign(LocalDate signedOn) {
        history.tell(
                "signed",
                signedOn,
                "contractAmountWan",
                terms.contractWan(),
                "placement",
                terms.placement(),
                "fixedAssetInvestmentWan",
                terms.fixedWan(),
                "landMu",
                terms.landMu(),
                "specialProcess",
                terms.specialProcess(),
                "owner",
                owner,
                "plannedStartOn",
                chance.daysAfter(signedOn, 60, 180).toString(),
                "plannedProductionOn",
                chance.daysAfter(signedOn, 360, 720).toString(),
                "phases",
                chance.percent(12) ? phases(signedOn) : null);
    }

    /** Two phases, neither longer than two years. */
    private List<Map<String, String>> phases(LocalDate signedOn) {
        LocalDate first = chance.daysAfter(signedOn, 60, 180);
        LocalDate second = chance.daysAfter(first, 300, 700);
        return List.of(
                Map.of("startOn", first.toString(), "endOn", second.toString()),
                Map.of(
                        "startOn", second.toString(),
                        "endOn", chance.daysAfter(second, 300, 700).toString()));
    }

    private void build(LocalDate startedOn) {
        LocalDate noticedOn = chance.daysAfter(startedOn, 1, 20);
        if (chance.percent(1.5) && !noticedOn.isAfter(History.END)) {
            history.tell(
                    "stage-revoked",
                    noticedOn,
                    "stage",
                    "UNDER_CONSTRUCTION",
                    "reason",
                    "误报开工，尚未取得施工许可");
            if (!reach("construction-started", 25, 120)) {
                return;
            }
        }
        milestone("PERMITTED", reachedOn, 10, 90, 85);
        correctDate("UNDER_CONSTRUCTION", reachedOn);
        if (chance.percent(3)) {
            giveUp(90, 300);
            return;
        }
        if (chance.percent(90) && reach("production-started", 150, 480)) {
            milestone("POLICY_FULFILLED", reachedOn, 20, 200, 60);
            milestone("FULL_CAPACITY", reachedOn, 120, 400, 50);
        }
    }

    private void arrivals(LocalDate signedOn) {
        LocalDate on = signedOn;
        BigDecimal left = terms.contractWan();
        int times = chance.between(0, 7);
        for (int i = 0; i < times; i++) {
            on = chance.daysAfter(on, 20, 150);
            BigDecimal amount =
                    left.multiply(BigDecimal.valueOf(chance.fraction(0.08, 0.4)))
                            .setScale(2, RoundingMode.HALF_UP);
            if (on.isAfter(History.END) || amount.signum() <= 0) {
                return;
            }
            history.tell(
                    "capital-arrived", on, "amountWan", amount, "origin", Words.origin(chance));
            left = left.subtract(amount);
        }
    }

    private void milestone(String milestone, LocalDate after, int least, int most, int percent) {
        LocalDate on = chance.daysAfter(after, least, most);
        if (chance.percent(percent) && !on.isAfter(History.END)) {
            history.tell("milestone-reached", on, "milestone", milestone);
        }
    }

    /** The stage was in truth reached a few days later than first recorded. */
    private void correctDate(String stage, LocalDate recorded) {
        LocalDate truth = chance.daysAfter(recorded, 1, 14);
        if (chance.percent(3) && !truth.isAfter(History.END)) {
            history.tell(
                    "stage-date-corrected",
                    truth,
                    "stage",
                    stage,
                    "newOccurredOn",
                    truth.toString(),
                    "reason",
                    "与合同签订（施工许可）日期核对后更正");
            reachedOn = truth;
        }
    }

    private void obstacle(LocalDate signedOn) {
        LocalDate raisedOn = chance.daysAfter(signedOn, 10, 120);
        if (!chance.percent(11) || raisedOn.isAfter(History.END)) {
            return;
        }
        history.tell(
                "obstacle-raised",
                raisedOn,
                "obstacleId",
                "O-1",
                "level",
                chance.percent(75) ? "COUNTY" : "CITY",
                "title",
                chance.pick(List.of("用地指标未落实", "环评批复滞后", "供电容量不足", "厂房交付延期", "用工缺口较大")),
                "dueOn",
                raisedOn.plusDays(30).toString());
        LocalDate resolvedOn = chance.daysAfter(raisedOn, 5, 60);
        if (chance.percent(85) && !resolvedOn.isAfter(History.END)) {
            history.tell(
                    "obstacle-resolved",
                    resolvedOn,
                    "obstacleId",
                    "O-1",
                    "resolution",
                    "经调度会议协调解决");
        }
    }

    private void revise() {
        LocalDate on = chance.daysAfter(reachedOn, 10, 90);
        if (!chance.percent(8) || on.isAfter(History.END)) {
            return;
        }
        if (chance.percent(50)) {
            owner = Words.person(chance);
            history.tell("details-revised", on, "owner", owner);
        } else {
            BigDecimal grown =
                    terms.contractWan()
                            .multiply(BigDecimal.valueOf(chance.fraction(1.05, 1.4)))
                            .setScale(0, RoundingMode.HALF_UP);
            history.tell(
                    "details-revised", on, "totalInvestmentWan", grown, "contractAmountWan", grown);
        }
    }

    private void giveUp(int least, int most) {
        if (!advance(least, most)) {
            return;
        }
        history.cutAfter(reachedOn);
        history.tell("terminated", reachedOn, "reason", chance.pick(GIVE_UP));
        if (chance.percent(3)) {
            history.tell(
                    "stage-revoked", reachedOn, "stage", "TERMINATED", "reason", "投资方恢复履约，撤销终止");
        }
    }

    /** To another zone of the same city, whatever the stage. */
    private void relocate() {
        LocalDate on = chance.daysAfter(reachedOn, 5, 100);
        Zone target = chance.pick(neighbours);
        if (chance.percent(2) && !target.equals(zone) && !on.isAfter(History.END)) {
            history.tell("relocated", on, "toZoneId", target.zoneId(), "reason", "市内统筹布局调整");
        }
    }

    /** Reaches the next stage some days later; nothing happens when that lies beyond the end. */
    private boolean reach(String event, int least, int most, Object... data) {
        if (!advance(least, most)) {
            return false;
        }
        history.tell(event, reachedOn, data);
        return true;
    }

    private boolean advance(int least, int most) {
        LocalDate on = chance.daysAfter(reachedOn, least, most);
        if (on.isAfter(History.END)) {
            return false;
        }
        reachedOn = on;
        return true;
    }
}
