package org.manyuan.reporting.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WritersTest {

    @Test
    void noMoreThanSoManyAtOnce() {
        Writers writers = new Writers(2);

        assertThat(writers.write(() -> writers.write(() -> writers.write(() -> "third"))))
                .hasValueSatisfying(first ->
                        assertThat(first)
                                .hasValueSatisfying(second -> assertThat(second).isEmpty()));
        assertThat(writers.write(() -> "later")).contains("later");
    }

    @Test
    void oneThatFailsIsFreeAgain() {
        Writers writers = new Writers(1);

        assertThatThrownBy(() ->
                        writers.write(() -> {
                            throw new IllegalStateException("broken");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(writers.write(() -> "next")).contains("next");
    }
}
