package org.manyuan.local.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingTest {

    @Test
    void aSoundSnapshotIsToldInOneLine() {
        Finding finding =
                finding(
                        """
                        {"id":"2019-1","sound":true,"intact":true,"altered":[],"chained":true,
                         "recomputed":7345,"differing":0,"differences":[]}\
                        """);

        assertThat(finding.isSound()).isTrue();
        assertThat(finding.lines())
                .containsExactly("2019-1 核验通过 sound:重算 7345 个指标,differing figures: 0");
    }

    @Test
    void everythingThatIsWrongIsTold() {
        Finding finding =
                finding(
                        """
                        {"id":"2019-1","sound":false,"intact":false,"altered":["zone:A/own"],
                         "chained":false,"recomputed":null,"differing":1,"differences":[
                          {"scope":"zone:A","caliber":"own","code":"signed-projects",
                           "stored":{"numerator":7},"recomputed":null}]}\
                        """);

        assertThat(finding.isSound()).isFalse();
        assertThat(finding.lines()).hasSize(4);
        assertThat(finding.lines().getFirst()).contains("zone:A/own");
        assertThat(finding.lines().get(2)).contains("signed-projects", "存 7 /", "重算 -");
        assertThat(finding.lines().getLast()).contains("NOT sound", "主题不完整");
    }

    @Test
    void howFarItIsIsToldUntilItIsKnown() {
        assertThat(
                        Finding.progress(
                                JsonMapper.shared()
                                        .readTree(
                                                "{\"read\":1200000,\"toRead\":5000000,\"percent\":24}")))
                .isEqualTo("正在读取主题 reading the topics: 1,200,000 / 5,000,000(24%)");
    }

    private static Finding finding(String json) {
        return Finding.of(JsonMapper.shared().readTree(json));
    }
}
