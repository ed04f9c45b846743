package org.manyuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void measuresInFullOnItsOwnPortUnlessToldOtherwise() {
        assertThat(Options.parse())
                .contains(new Options(18_080, Extent.FULL, EnumSet.allOf(Section.class)));
        assertThat(Options.parse("--port", "9000", "--quick"))
                .contains(new Options(9_000, Extent.QUICK, EnumSet.allOf(Section.class)));
    }

    @Test
    void measuresOnlyWhatIsNamed() {
        assertThat(Options.parse("--only", "search"))
                .contains(new Options(18_080, Extent.FULL, EnumSet.of(Section.SEARCH)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--port",
                "--port 80",
                "--port x",
                "--port 65500",
                "--only",
                "--only all"
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThat(Options.parse(words.split(" "))).isEmpty();
    }
}
