package org.manyuan.local.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.local.rebuild.RebuildOptions.Wish;

class RebuildOptionsTest {

    private static final String ID = "0b9f6f0e-6b1f-4a53-8f0c-1d6f5b0f2d11";

    @Test
    void whatIsAskedIsUnderstood() {
        assertThat(RebuildOptions.parse()).hasValue(new RebuildOptions(8080, Wish.REBUILD, ""));
        assertThat(RebuildOptions.parse("--keep", "--port", "9090"))
                .hasValue(new RebuildOptions(9090, Wish.KEEP, ""));
        assertThat(RebuildOptions.parse("--switch-anyway"))
                .hasValue(new RebuildOptions(8080, Wish.SWITCH_ANYWAY, ""));
        assertThat(RebuildOptions.parse("--switch", ID))
                .hasValue(new RebuildOptions(8080, Wish.SWITCH, ID));
        assertThat(RebuildOptions.parse("--port", "1", "--drop", ID))
                .hasValue(new RebuildOptions(1, Wish.DROP, ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 0",
                "--port 65536",
                "--switch",
                "--drop 1",
                "now"
            })
    void whatMakesNoSenseIsRefused(String words) {
        assertThat(RebuildOptions.parse(words.split(" "))).isEmpty();
    }
}
