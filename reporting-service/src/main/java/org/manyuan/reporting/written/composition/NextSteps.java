package org.manyuan.reporting.written.composition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;

/** 六、下一步: what it would take to reach what is still open. */
record NextSteps(Edition edition, Standings standings) {

    /** What has to be done, what could still do it, and how it is counted. */
    private record Deed(String what, String whatCould, String unit) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Heading.Level.SECTION, "六、下一步"));
        List<String> steps =
                standings
                        .judged()
                        .filter(each -> each.status() == Status.BEHIND)
                        .map(NextSteps::step)
                        .toList();
        if (steps.isEmpty()) {
            blocks.add(Paragraph.body(nothingToCatchUp()));
        }
        for (int index = 0; index < steps.size(); index++) {
            blocks.add(Paragraph.body((index + 1) + "．" + steps.get(index)));
        }
        return blocks;
    }

    private String nothingToCatchUp() {
        return standings.count(Status.MISSED) == 0
                ? "各项有数值的目标均已达到，没有需要追赶的指标。"
                : edition.asOf().year() + "年的期限已到，未完成的指标列于第五部分，没有尚在期限内需要追赶的指标。";
    }

    private static String step(Standing standing) {
        Outlook outlook = standing.outlook();
        Deed deed = deed(standing.code());
        Goal goal = standing.goal();
        if (outlook == null || deed == null || goal == null || outlook.needed() == 0) {
            return "%s：目前为%s，目标为%s。"
                    .formatted(
                            standing.name(),
                            standing.shown(),
                            goal == null ? "" : goal.shown(standing.measure()));
        }
        String enough = outlook.needed() <= outlook.eligible() ? "" : "仅靠现有的不能达到目标，";
        return "%s：按目前基数，还需%s%d%s；%s%d%s，%s距年底%d天。"
                .formatted(
                        standing.name(),
                        deed.what(),
                        outlook.needed(),
                        deed.unit(),
                        deed.whatCould(),
                        outlook.eligible(),
                        deed.unit(),
                        enough,
                        outlook.daysLeft());
    }

    private static @Nullable Deed deed(String code) {
        return switch (code) {
            case "signing-conversion-rate" -> new Deed("签约", "尚未签约的储备、在谈项目有", "个");
            case "same-year-start-rate" -> new Deed("开工", "当年签约而未开工的项目有", "个");
            case "zombie-enterprise-reduction-cumulative" -> new Deed("处置", "尚未处置的僵尸企业有", "家");
            case "zombie-project-reduction-cumulative" -> new Deed("处置", "尚未处置的僵尸项目有", "个");
            default -> null;
        };
    }
}
