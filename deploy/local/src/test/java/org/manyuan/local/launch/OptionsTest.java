package org.manyuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.local.launch.Options.Parsed.Invalid;
import org.manyuan.local.launch.Options.Parsed.Valid;

class OptionsTest {

    @Test
    void hasDefaults() {
        assertThat(valid())
                .isEqualTo(
                        new Options(
                                8080,
                                Path.of("data").toAbsolutePath(),
                                false,
                                false,
                                new Scale(Map.of())));
    }

    @Test
    void takesEveryOption() {
        Options options =
                valid(
                        "--scale",
                        "project-service=2",
                        "--port",
                        "9000",
                        "--fresh",
                        "--scale",
                        "reporting-service=3",
                        "--data",
                        "/tmp/x/../y",
                        "--verbose");
        assertThat(options)
                .isEqualTo(
                        new Options(
                                9000,
                                Path.of("/tmp/y"),
                                true,
                                true,
                                new Scale(Map.of(Service.PROJECT, 2, Service.REPORTING, 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port 0",
                "--port 65500",
                "--port -1",
                "--port x",
                "--scale gateway=2",
                "--scale project-service",
                "--scale project-service=0",
                "--scale project-service=10",
                "--scale nobody=2",
                "--data",
                "--frsh",
                "more"
            })
    void refusesInOneSentence(String words) {
        assertThat(Options.parse(words.split(" ")))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.sentence())
                                .containsPattern("[\\u4e00-\\u9fff]")
                                .endsWith("。")
                                .contains(words.split(" ")[0]));
    }

    private static Options valid(String... words) {
        return ((Valid) Options.parse(words)).options();
    }
}
