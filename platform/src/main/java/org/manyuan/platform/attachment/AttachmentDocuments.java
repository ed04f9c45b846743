package org.manyuan.platform.attachment;

import java.util.Date;
import org.bson.Document;

/** What is stored of an attachment beside what GridFS knows itself. */
final class AttachmentDocuments {

    private static final String SUBJECT = "subject";
    private static final String MEDIA_TYPE = "mediaType";
    private static final String SHA_256 = "sha256";
    private static final String STORED_AT = "storedAt";
    private static final String STORED_BY = "storedBy";

    private AttachmentDocuments() {}

    static Document write(Attachment attachment) {
        return new Document(SUBJECT, attachment.subject())
                .append(MEDIA_TYPE, attachment.mediaType())
                .append(SHA_256, attachment.sha256())
                .append(STORED_AT, Date.from(attachment.storedAt()))
                .append(STORED_BY, attachment.storedBy());
    }

    static Attachment read(String attachmentId, String name, long size, Document metadata) {
        return new Attachment(
                attachmentId,
                metadata.getString(SUBJECT),
                name,
                metadata.getString(MEDIA_TYPE),
                size,
                metadata.getString(SHA_256),
                metadata.getDate(STORED_AT).toInstant(),
                metadata.getString(STORED_BY));
    }
}
