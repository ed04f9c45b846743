package org.manyuan.platform.attachment;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a service's aggregates, in GridFS. A file is stored before the event that names it:
 * one whose event was refused is discarded by who stored it, and one that a crash left behind is
 * never shown, for only events lead to files.
 */
public final class Attachments {

    /** The services' multipart limits say the same. */
    public static final DataSize LARGEST = DataSize.ofMegabytes(20);

    private static final String POINTER = "/file";

    private final GridFSBucket bucket;
    private final Clock clock;

    public Attachments(MongoDatabase database, String name, Clock clock) {
        this.bucket =
                GridFSBuckets.create(database, name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    /**
     * Stores a file that came in.
     *
     * @throws RefusedException where it is too large, empty, or of no kind that is taken
     */
    public Attachment store(String subject, MultipartFile file, Caller caller) {
        if (file.getSize() > LARGEST.toBytes()) {
            throw new RefusedException(
                    ProblemType.TOO_LARGE, Fault.at(POINTER, "fault.too-large", LARGEST.toBytes()));
        }
        if (file.isEmpty()) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at(POINTER, "fault.file-empty"));
        }
        try {
            Path received = Files.createTempFile("manyuan-attachment-", "");
            try {
                file.transferTo(received);
                return store(subject, file.getOriginalFilename(), received, caller);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("a file that was received cannot be read", failure);
        }
    }

    private Attachment store(
            String subject, @Nullable String givenName, Path received, Caller caller)
            throws IOException {
        FileKind kind =
                FileKind.of(received)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                        Fault.at(POINTER, "fault.file-kind", FileKind.endings())));
        Attachment attachment =
                new Attachment(
                        UUID.randomUUID().toString(),
                        subject,
                        kind.withEnding(FileName.safe(givenName)),
                        kind.mediaType(),
                        Files.size(received),
                        sha256(received),
                        clock.instant(),
                        caller.subject());
        try (InputStream content = Files.newInputStream(received)) {
            bucket.uploadFromStream(
                    new BsonString(attachment.attachmentId()),
                    attachment.name(),
                    content,
                    new GridFSUploadOptions().metadata(AttachmentDocuments.write(attachment)));
        }
        return attachment;
    }

    public Optional<Attachment> find(String attachmentId) {
        GridFSFile file = bucket.find(Filters.eq("_id", attachmentId)).first();
        Document metadata = file == null ? null : file.getMetadata();
        return file == null || metadata == null
                ? Optional.empty()
                : Optional.of(
                        AttachmentDocuments.read(
                                attachmentId, file.getFilename(), file.getLength(), metadata));
    }

    /** As a file to be saved: no browser shows it, runs it, or guesses what it might be. */
    public ResponseEntity<Resource> download(Attachment attachment) {
        ContentDisposition disposition =
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(
                        new InputStreamResource(() ->
                                bucket.openDownloadStream(
                                        new BsonString(attachment.attachmentId()))));
    }

    public void discard(String attachmentId) {
        if (find(attachmentId).isPresent()) {
            bucket.delete(new BsonString(attachmentId));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
