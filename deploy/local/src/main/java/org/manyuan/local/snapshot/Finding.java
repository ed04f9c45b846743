package org.manyuan.local.snapshot;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a verification found, for people. */
record Finding(boolean isSound, List<String> lines) {

    static Finding of(JsonNode verification) {
        List<String> lines = new ArrayList<>();
        for (JsonNode part : verification.path("altered")) {
            lines.add("被改动 altered: " + part.asString());
        }
        if (!verification.path("chained").asBoolean()) {
            lines.add("与前一份不相连 not chained to the one before");
        }
        for (JsonNode each : verification.path("differences")) {
            lines.add(
                    "不一致 %s %s %s: 存 %s, 重算 %s"
                            .formatted(
                                    each.path("scope").asString(),
                                    each.path("caliber").asString(),
                                    each.path("code").asString(),
                                    sides(each.path("stored")),
                                    sides(each.path("recomputed"))));
        }
        boolean sound = verification.path("sound").asBoolean();
        JsonNode recomputed = verification.path("recomputed");
        lines.add(
                "%s %s:重算 %s 个指标,differing figures: %d"
                        .formatted(
                                verification.path("id").asString(),
                                sound ? "核验通过 sound" : "核验未通过 NOT sound",
                                recomputed.isNumber() ? recomputed.asString() : "0(主题不完整)",
                                verification.path("differing").asInt()));
        return new Finding(sound, List.copyOf(lines));
    }

    /** One line while it is not known yet. */
    static String progress(JsonNode reading) {
        return "正在读取主题 reading the topics: %,d / %,d(%d%%)"
                .formatted(
                        reading.path("read").asLong(),
                        reading.path("toRead").asLong(),
                        reading.path("percent").asLong());
    }

    private static String sides(JsonNode figure) {
        return figure.isMissingNode() || figure.isNull()
                ? "-"
                : figure.path("numerator").asString()
                        + " / "
                        + figure.path("denominator").asString();
    }
}
