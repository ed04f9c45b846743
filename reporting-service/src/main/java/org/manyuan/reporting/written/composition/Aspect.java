package org.manyuan.reporting.written.composition;

import java.util.Arrays;
import java.util.Set;
import org.manyuan.reporting.figure.DerivedMetric;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.GrowthMetric;
import org.manyuan.reporting.figure.IndicatorMetric;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.ZonesOverMetric;

/** 方面: the groups of a table of figures. The programme names those from 经济发展 on. */
public enum Aspect {
    ATTRACTION("招商引资与项目推进"),
    DISPOSAL("盘活处置"),
    ECONOMY(
            "经济发展",
            "revenue",
            "tax",
            "fixed-asset-investment",
            "fixed-asset-investment-cumulative",
            "industrial-added-value",
            "key-clusters",
            "key-cluster-revenue",
            "key-clusters-over-100b",
            "key-clusters-over-50b",
            "distinctive-clusters",
            "themed-parks",
            "standard-factory-built-m2"),
    INNOVATION(
            "科技创新",
            "rd-expenditure",
            "rd-share-of-revenue",
            "rd-platforms",
            "high-tech-added-value",
            "high-tech-added-value-share",
            "high-tech-firms",
            "tech-smes",
            "gazelles",
            "unicorns",
            "university-partners",
            "innovative-clusters",
            "innovative-cluster-share",
            "smart-manufacturing-bases",
            "smart-clusters",
            "smart-factories",
            "smart-park",
            "it-integration-index",
            "equipment-networking-rate",
            "system-integration-rate"),
    OPENNESS("开放水平", "exports-usd-wan"),
    EFFICIENCY(
            "综合效益",
            "land-in-use",
            "land-suppliable",
            "land-left",
            "suppliable-land-left-share",
            "investment-per-mu",
            "revenue-per-mu",
            "tax-per-mu"),
    ECOLOGY(
            "生态文明",
            "green-park",
            "greening-rate",
            "solid-waste-reuse-rate",
            "sewage-treatment-rate",
            "major-incidents"),
    BUSINESS_ENVIRONMENT("营商环境", "one-stop-hall-share"),
    /** Indicators that were added later, as data. */
    OTHER("其他");

    private final String title;
    private final Set<String> codes;

    Aspect(String title, String... codes) {
        this.title = title;
        this.codes = Set.of(codes);
    }

    String title() {
        return title;
    }

    static Aspect of(Metric metric) {
        return switch (metric) {
            case EventMetric event -> event.isDisposal() ? DISPOSAL : ATTRACTION;
            case GrowthMetric growth -> of(growth.of());
            case ZonesOverMetric over -> of(over.of());
            case IndicatorMetric returned -> ofCode(returned.code());
            case DerivedMetric derived -> ofCode(derived.code());
        };
    }

    private static Aspect ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.codes.contains(code))
                .findFirst()
                .orElse(OTHER);
    }
}
