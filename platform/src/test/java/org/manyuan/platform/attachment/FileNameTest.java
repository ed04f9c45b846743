package org.manyuan.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "可行性研究报告.pdf | 可行性研究报告.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\甲\\合同.docx | 合同.docx",
                "a<b>:c?.png | abc.png",
                "...hidden | hidden",
                "名\u202Egpj.exe | 名gpj.exe",
                "/ | 附件"
            })
    void keepsOnlyWhatIsSafe(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileName.safe(null)).isEqualTo("附件");
    }

    @Test
    void shortensWithoutCuttingACharacterOrTheEnding() {
        String name = FileName.safe("𠮷".repeat(200) + ".pdf");
        assertThat(name).endsWith("𠮷.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(100);
    }
}
