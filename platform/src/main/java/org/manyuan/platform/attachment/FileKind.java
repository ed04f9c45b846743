package org.manyuan.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files that are taken, told by their content. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final int LONGEST_MAGIC = 8;

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an ending that belongs to this kind. */
    String withEnding(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending) ? name : name + "." + endings.getFirst();
    }

    static String endings() {
        return String.join(
                ", ", Arrays.stream(values()).map(kind -> kind.endings.getFirst()).toList());
    }

    /** Empty where it is none of these. */
    static Optional<FileKind> of(Path file) throws IOException {
        String magic;
        try (InputStream content = Files.newInputStream(file)) {
            magic = HexFormat.of().formatHex(content.readNBytes(LONGEST_MAGIC));
        }
        if (magic.startsWith("255044462d")) {
            return Optional.of(PDF);
        }
        if (magic.startsWith("ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (magic.equals("89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        return magic.startsWith("504b0304") ? office(file) : Optional.empty();
    }

    /** By the list of its parts, none of which is unpacked. A file with macros is not taken. */
    private static Optional<FileKind> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean hasMacros =
                    zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            if (hasMacros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }
}
