package org.manyuan.zone.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.workbook.RowWriter;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.Figures;
import org.manyuan.zone.returns.ledger.Filed;
import org.manyuan.zone.returns.ledger.Returns;
import org.springframework.stereotype.Component;

/** The form to be filled in, with what is known: last period's values, and what is drafted. */
@Component
public class ReturnTemplate {

    private final Returns returns;
    private final Indicators indicators;

    ReturnTemplate(Returns returns, Indicators indicators) {
        this.returns = returns;
        this.indicators = indicators;
    }

    /**
     * @param owing the zones that owe a return; those whose return is locked are left out
     */
    public void write(Period period, List<Zone> owing, OutputStream out) throws IOException {
        List<String> zoneIds = owing.stream().map(Zone::zoneId).toList();
        Map<String, Filed> filed = byZone(returns.of(period, zoneIds));
        Map<String, Filed> before = byZone(returns.of(period.previous(), zoneIds));
        List<Zone> open =
                owing.stream()
                        .filter(zone -> {
                            Filed known = filed.get(zone.zoneId());
                            return known == null || known.state().status().isOpen();
                        })
                        .toList();
        Workbook workbook = Workbooks.in(out);
        RowWriter rows = new RowWriter(workbook.newWorksheet(Form.DATA));
        rows.header(
                Arrays.stream(FormColumn.values()).map(FormColumn::title).toList(),
                Arrays.stream(FormColumn.values()).map(FormColumn::width).toList());
        for (Zone zone : open) {
            Filed known = filed.get(zone.zoneId());
            Filed last = before.get(zone.zoneId());
            for (Indicator indicator : indicators.of(period.kind())) {
                rows.row(cells(zone, indicator, known, last));
            }
        }
        explain(
                new RowWriter(workbook.newWorksheet(Form.NOTES)),
                period,
                owing.size() - open.size());
        workbook.finish();
    }

    private static List<@Nullable Object> cells(
            Zone zone, Indicator indicator, @Nullable Filed known, @Nullable Filed last) {
        Figures figures = known == null ? Figures.NONE : known.state().figures();
        SortedMap<String, BigDecimal> approved =
                last == null ? Figures.NONE.values() : last.state().approvedValues();
        return Arrays.<@Nullable Object>asList(
                zone.zoneId(),
                zone.particulars().name(),
                known == null ? 0 : known.version(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                approved.get(indicator.code()),
                figures.values().get(indicator.code()),
                figures.comments().get(indicator.code()));
    }

    private void explain(RowWriter rows, Period period, int locked) throws IOException {
        rows.header(List.of("事项", "内容"), List.of(20, 90));
        rows.row(List.of(Form.PERIOD, period.toString()));
        rows.row(List.of("报送截止", indicators.dueOn(period).toString()));
        rows.row(List.of("怎样填", "只填“填报值”和“说明”两列;留空即不填报该指标。删去的行保持平台上已填的内容。"));
        rows.row(List.of("取值", "金额、面积等至多两位小数;家、个、起为整数;比率为 0 至 1;0/1 为是否。与上期审定值相差十倍以上须填“说明”。"));
        rows.row(List.of("版本", "请勿改动:用来识别下载后是否有他人改过同一份填报。"));
        rows.row(List.of("按开发区接受", "一个开发区的各行全部正确才填入;有误的在错误表中标出,更正后可直接上传。"));
        rows.row(List.of("不接受", "公式、宏、外部链接;请粘贴为数值。至多 " + Form.MOST_ROWS + " 行。"));
        rows.row(List.of("已提交或审定", locked + " 个开发区的填报已提交或审定,不在表中。"));
    }

    private static Map<String, Filed> byZone(Collection<Filed> filed) {
        return filed.stream()
                .collect(Collectors.toMap(each -> each.state().zoneId(), Function.identity()));
    }
}
