package org.manyuan.platform.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The entries of a zip file, each up to a bound of what it unpacks to. The library builds trees of
 * the parts that hold a package together, so these are bounded closely; it is told when only
 * streams are read any more.
 */
final class BoundedEntries implements ZipEntrySource {

    private final ZipEntrySource source;
    private long bound = Limits.SMALL_PART_BYTES;

    BoundedEntries(ZipEntrySource source) {
        this.source = source;
    }

    void nowStreams() {
        bound = Limits.PART_BYTES;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return source.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return source.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Bounded(source.getInputStream(entry), bound);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    @Override
    public boolean isClosed() {
        return source.isClosed();
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw UnacceptableWorkbook.invalid("fault.workbook-bomb");
            }
        }
    }
}
