package org.manyuan.platform.attachment;

import java.time.Instant;

/**
 * A file that belongs to an aggregate.
 *
 * @param subject the aggregate's
 * @param name to be shown: safe on any system, and ending as its content demands
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 */
public record Attachment(
        String attachmentId,
        String subject,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        String storedBy) {}
