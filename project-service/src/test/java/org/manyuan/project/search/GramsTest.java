package org.manyuan.project.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void aTextHasItsCharactersPairsAndTriplesOfAscii() {
        assertThat(Grams.ofText(Words.of("LED灯 A")))
                .containsExactlyInAnyOrder("l", "e", "d", "灯", "a", "le", "ed", "d灯", "led");
    }

    @Test
    void aCodeHasTriplesOnly() {
        assertThat(Grams.ofCode(Words.of("P-36"))).containsExactlyInAnyOrder("p-3", "-36");
        assertThat(Grams.ofCode(Words.of("P-"))).isEmpty();
    }

    @Test
    void ofAsciiThatStandsTogetherOnlyTriplesAreWanted() {
        assertThat(Grams.wanted(Words.of("灯"))).containsExactly("灯");
        assertThat(Grams.wanted(Words.of("芯片封装"))).containsExactly("芯片", "片封", "封装");
        assertThat(Grams.wanted(Words.of("P-36"))).containsExactly("p-3", "-36");
        assertThat(Grams.wanted(Words.of("LED灯"))).containsExactly("led", "d灯");
        assertThat(Grams.wanted(Words.of("A1"))).containsExactly("a1");
        assertThat(Grams.wanted(Words.of("芯片 P-36"))).containsExactly("p-3", "-36", "芯片");
    }

    /** Then no text has to be read. */
    @Test
    void aShortWordIsAGramItself() {
        assertThat(List.of("灯", "公司", "a1", "led", "-36", "𠮷江")).allMatch(Grams::isOne);
        assertThat(List.of("led灯", "光伏板", "p-36", "d灯a")).noneMatch(Grams::isOne);
    }

    /** Whatever part of whatever text is looked for, the index must offer the text. */
    @Test
    void everyPartOfATextIsFoundByItsGrams() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "江西省南昌电子LEDab-019𠮷 （Ａ）";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            int[] text =
                    random.ints(1 + random.nextInt(12), 0, points.length)
                            .map(index -> points[index])
                            .toArray();
            int from = random.nextInt(text.length);
            int length = 1 + random.nextInt(text.length - from);
            String part = new String(text, from, length);
            List<String> words = Words.of(part);
            Set<String> there = Grams.ofText(Words.of(new String(text, 0, text.length)));

            assertThat(there)
                    .as("seed %d: <%s> in <%s>", seed, part, new String(text, 0, text.length))
                    .containsAll(Grams.wanted(words));
        }
    }

    @Test
    void everyPartOfACodeOfThreeAndMoreIsFoundByItsGrams() {
        String code = "p-360100-0001";
        for (int from = 0; from < code.length(); from++) {
            for (int to = from + 3; to <= code.length(); to++) {
                assertThat(Grams.ofCode(List.of(code)))
                        .containsAll(Grams.wanted(List.of(code.substring(from, to))));
            }
        }
    }

    @Test
    void capitalsAndWidthMakeNoDifference() {
        assertThat(Words.of(" ＬＥＤ　灯\u00a0（一期） ")).containsExactly("led", "灯", "(一期)");
        assertThat(Words.normalized("\u00a0")).isEmpty();
        assertThat(Words.of("ß").stream().collect(Collectors.joining())).isEqualTo("ß");
    }
}
