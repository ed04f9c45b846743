package org.manyuan.project.imports;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the form, in their order: what each is called and what stands in it. */
enum ImportColumn {
    PROJECT_ID("项目编号", Content.TEXT, false, "留空由平台按开发区、名称、投资方、登记日期编号;已登记的项目只填编号和新发生的事项", ""),
    ZONE_ID("开发区编号", Content.ZONE, true, "见工作表“代码”", ""),
    NAME("项目名称", Content.TEXT, true, "最长 200 个字符", "年产十万件电子元件生产项目"),
    KIND("项目类型", Content.KIND, true, "从下拉框选择", "产业项目"),
    INDUSTRY("行业代码", Content.TEXT, true, "国民经济行业小类:一个大写字母加三位数字", "C398"),
    INVESTOR("投资方", Content.TEXT, false, "", "示例电子有限公司"),
    TOTAL("总投资(万元)", Content.AMOUNT, true, "大于 0,最多两位小数", "150000"),
    REGISTERED_ON("登记日期", Content.DATE, true, "日期,或 2019-03-04 这样的文本", "2018-11-02"),
    FIRST_STAGE("登记阶段", Content.FIRST_STAGE, false, "储备或在谈;留空为储备", "储备"),
    NEGOTIATING_ON("在谈日期", Content.DATE, false, "由储备转入在谈的日期", "2018-12-01"),
    FIXED("固定资产投资(万元)", Content.AMOUNT, false, "签约必填", "80000"),
    LAND("用地(亩)", Content.AMOUNT, false, "签约且单独供地必填,标准厂房不填", "150.5"),
    OWNER("专管员", Content.TEXT, false, "签约必填", "专管员甲"),
    SIGNED_ON("签约日期", Content.DATE, false, "填写则登记签约", "2019-03-04"),
    CONTRACT("合同金额(万元)", Content.AMOUNT, false, "签约必填", "120000"),
    PLACEMENT("供地方式", Content.PLACEMENT, false, "签约必填", "单独供地"),
    SPECIAL_PROCESS("工艺特殊说明", Content.TEXT, false, "应入驻标准厂房而单独供地的,说明原因", ""),
    PLANNED_START("计划开工日期", Content.DATE, false, "", "2019-06-01"),
    PLANNED_PRODUCTION("计划投产日期", Content.DATE, false, "", "2020-12-01"),
    STARTED_ON("开工日期", Content.DATE, false, "填写则登记开工", "2019-05-20"),
    PRODUCED_ON("投产日期", Content.DATE, false, "填写则登记投产", ""),
    ARRIVED_ON_1("到位日期1", Content.DATE, false, "与到位资金同填", "2019-04-10"),
    ARRIVED_1("到位资金1(万元)", Content.AMOUNT, false, "与到位日期同填", "3000"),
    ORIGIN_1("资金来源1", Content.TEXT, false, "", "省外"),
    ARRIVED_ON_2("到位日期2", Content.DATE, false, "", ""),
    ARRIVED_2("到位资金2(万元)", Content.AMOUNT, false, "", ""),
    ORIGIN_2("资金来源2", Content.TEXT, false, "", ""),
    ARRIVED_ON_3("到位日期3", Content.DATE, false, "", ""),
    ARRIVED_3("到位资金3(万元)", Content.AMOUNT, false, "", ""),
    ORIGIN_3("资金来源3", Content.TEXT, false, "", "");

    private static final String REQUIRED_MARK = "*";

    private final String title;
    private final Content content;
    private final boolean required;
    private final String rule;
    private final String example;

    ImportColumn(String title, Content content, boolean required, String rule, String example) {
        this.title = title;
        this.content = content;
        this.required = required;
        this.rule = rule;
        this.example = example;
    }

    /** What kind of thing stands in a cell. */
    enum Content {
        TEXT,
        DATE,
        AMOUNT,
        ZONE,
        KIND,
        FIRST_STAGE,
        PLACEMENT
    }

    String title() {
        return title;
    }

    Content content() {
        return content;
    }

    String rule() {
        return rule;
    }

    String example() {
        return example;
    }

    boolean isRequired() {
        return required;
    }

    /** As it stands in the form: those that a new project needs have a mark. */
    String header() {
        return required ? title + REQUIRED_MARK : title;
    }

    /** By its header, with or without the mark and in brackets of either width. */
    static Optional<ImportColumn> titled(String header) {
        String plain = plain(header);
        return Stream.of(values()).filter(each -> plain(each.title).equals(plain)).findFirst();
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replace(REQUIRED_MARK, "")
                .replaceAll("\\s", "");
    }
}
