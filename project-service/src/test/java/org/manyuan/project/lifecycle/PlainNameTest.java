package org.manyuan.project.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "江西华兴电子有限公司, 华兴电子",
        "江西省华兴电子股份有限公司, 华兴电子",
        "江西省南昌市华兴电子有限责任公司, 华兴电子",
        "南昌华兴电子集团有限公司, 华兴电子",
        "华兴电子(江西)有限公司, 华兴电子江西",
        "华兴电子(江西)有限公司, 华兴电子江西",
        "深圳市比亚迪实业有限公司, 比亚迪实业",
        "ABC 电子有限公司, abc电子",
        "华润超市连锁有限公司, 华润超市连锁",
        "内蒙古自治区伊利集团, 伊利",
        "中国江西公司, 中国江西公司",
        "江西, 江西",
    })
    void ofACompanyIsWhatNoOtherCompanyHas(String name, String plain) {
        assertThat(PlainName.ofCompany(name)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "半导体 封装(二期)项目, 半导体封装二期项目",
        "LED-Chip, ledchip",
        "---, ''",
    })
    void ofAProjectIsItsLettersAndNumbers(String name, String plain) {
        assertThat(PlainName.of(name)).isEqualTo(plain);
    }
}
