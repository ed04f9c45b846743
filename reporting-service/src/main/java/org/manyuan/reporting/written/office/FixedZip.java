package org.manyuan.reporting.written.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an office file again with the report's moment as the time of everything in it: as it comes,
 * it tells in many places when it was written.
 */
public final class FixedZip {

    private static final Pattern TIME =
            Pattern.compile(">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z<");

    private FixedZip() {}

    public static byte[] of(byte[] packed, Instant moment) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(time);
                out.putNextEntry(entry);
                byte[] content = in.readAllBytes();
                out.write(fixed(each.getName(), content, moment));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] fixed(String name, byte[] content, Instant moment) throws IOException {
        if (name.endsWith(".xlsx")) {
            // the numbers behind a chart are a workbook within the file
            return of(content, moment);
        }
        if (name.equals("docProps/core.xml")) {
            return TIME.matcher(new String(content, StandardCharsets.UTF_8))
                    .replaceAll(">" + moment + "<")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }
}
