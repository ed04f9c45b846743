package org.manyuan.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {

    @TempDir Path directory;

    @Test
    void tellsKindsByContent() throws IOException {
        assertThat(FileKind.of(text("%PDF-1.7\n"))).contains(FileKind.PDF);
        assertThat(FileKind.of(bytes("ffd8ffe000104a464946"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(bytes("89504e470d0a1a0a0000"))).contains(FileKind.PNG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileKind.XLSX);
    }

    @Test
    void takesNothingElse() throws IOException {
        assertThat(FileKind.of(text(""))).isEmpty();
        assertThat(FileKind.of(text("<html><script>alert(1)</script>"))).isEmpty();
        assertThat(FileKind.of(text("MZ program"))).isEmpty();
        assertThat(FileKind.of(zip("a.txt"))).isEmpty();
        assertThat(FileKind.of(zip("xl/workbook.xml"))).isEmpty();
        assertThat(FileKind.of(bytes("504b0304ffffffffffff"))).isEmpty();
    }

    @Test
    void takesNoMacros() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
    }

    @Test
    void givesAnEndingThatBelongsToTheContent() {
        assertThat(FileKind.PDF.withEnding("合同.PDF")).isEqualTo("合同.PDF");
        assertThat(FileKind.PDF.withEnding("合同.exe")).isEqualTo("合同.exe.pdf");
        assertThat(FileKind.JPEG.withEnding("照片")).isEqualTo("照片.jpg");
    }

    private Path text(String content) throws IOException {
        return Files.writeString(directory.resolve("file"), content);
    }

    private Path bytes(String hex) throws IOException {
        return Files.write(directory.resolve("file"), HexFormat.of().parseHex(hex));
    }

    private Path zip(String... parts) throws IOException {
        Path file = directory.resolve("file");
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return file;
    }
}
