package org.manyuan.project.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectWorkbookTest {

    private static final int ALL = 100_000;
    private static final int READ_BY_THE_CLIENT = 200_000;

    @Test
    void whenTheReaderHasGoneNoFurtherProjectIsRead() {
        AtomicInteger taken = new AtomicInteger();
        Random random = new Random(1);
        Stream<List<Object>> projects =
                Stream.generate(
                                () -> {
                                    taken.incrementAndGet();
                                    return List.<Object>of(Long.toString(random.nextLong(), 36));
                                })
                        .limit(ALL);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        ProjectWorkbook.write(projects.iterator(), Map.of(), new ClosingStream()))
                .withMessage("gone");
        assertThat(taken.get()).isPositive().isLessThan(ALL / 2);
    }

    private static final class ClosingStream extends OutputStream {

        private int left = READ_BY_THE_CLIENT;

        @Override
        public void write(int b) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("gone");
            }
        }
    }
}
