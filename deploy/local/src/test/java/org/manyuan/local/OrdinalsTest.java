package org.manyuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class OrdinalsTest {

    private final Ordinals ordinals = new Ordinals();

    @Test
    void aDocumentHasOneNumberForAllIndexes() {
        int number = ordinals.hold("a");
        assertThat(ordinals.hold("b")).isNotEqualTo(number);
        assertThat(ordinals.hold("a")).isEqualTo(number);
        assertThat(ordinals.positions(RoaringBitmap.bitmapOf(0, 1))).containsExactly("a", "b");
    }

    @Test
    void aNumberIsGivenAgainWhenTheLastIndexHasLetItGo() {
        int number = ordinals.hold("a");
        ordinals.hold("a");
        ordinals.release("a");
        assertThat(ordinals.of("a")).isEqualTo(number);
        ordinals.release("a");

        assertThatIllegalStateException().isThrownBy(() -> ordinals.of("a"));
        assertThat(ordinals.positions(RoaringBitmap.bitmapOf(number))).isEmpty();
        assertThat(ordinals.hold("c")).isEqualTo(number);
    }
}
