package org.manyuan.platform.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came in with a request, nobody has looked into yet, and is gone at its end.
 *
 * @param name to be shown again, never used as a path
 */
public record ReceivedWorkbook(Path path, String name, long size, String sha256)
        implements Closeable {

    private static final int LONGEST_NAME = 200;

    /**
     * @throws RefusedException where there is none, or it is too large
     */
    public static ReceivedWorkbook of(@Nullable MultipartFile file, DataSize most)
            throws IOException {
        if (file == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at(UnacceptableWorkbook.FILE, "fault.required"));
        }
        if (file.getSize() > most.toBytes()) {
            throw new RefusedException(
                    ProblemType.TOO_LARGE,
                    Fault.at(UnacceptableWorkbook.FILE, "fault.too-large", most.toBytes()));
        }
        Path path = Files.createTempFile("manyuan-upload", ".xlsx");
        MessageDigest digest = newDigest();
        try (InputStream content = file.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            content.transferTo(out);
        } catch (IOException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
        return new ReceivedWorkbook(
                path,
                plain(file.getOriginalFilename()),
                file.getSize(),
                HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static String plain(@Nullable String given) {
        String plain =
                given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        return plain.isBlank()
                ? "workbook.xlsx"
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
