package org.manyuan.platform.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The texts that cells refer to by number. There may be a million of them, so they are kept in a
 * temporary file; only where each begins is held in memory.
 */
final class SharedStrings implements Closeable {

    private final int most;
    private final Path file;
    private final OutputStream out;
    private final Arena arena = Arena.ofConfined();
    private int[] starts = new int[1024];
    private int count;
    private MemorySegment texts = MemorySegment.NULL;

    SharedStrings(int most) throws IOException {
        this.most = most;
        this.file = Files.createTempFile("manyuan-strings", null);
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    void add(String text) throws IOException {
        if (count == most) {
            throw UnacceptableWorkbook.invalid("fault.workbook-strings", most);
        }
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        count++;
        starts[count] = starts[count - 1] + bytes.length;
    }

    /** Nothing is added from now on. */
    void complete() throws IOException {
        out.close();
        if (starts[count] > 0) {
            try (FileChannel channel = FileChannel.open(file)) {
                texts = channel.map(MapMode.READ_ONLY, 0, starts[count], arena);
            }
        }
    }

    String get(int index) throws UnacceptableWorkbook {
        if (index < 0 || index >= count) {
            throw UnacceptableWorkbook.invalid("fault.workbook-malformed");
        }
        byte[] bytes = new byte[starts[index + 1] - starts[index]];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, starts[index], bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        arena.close();
        Files.deleteIfExists(file);
    }
}
