package org.manyuan.investment.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document itself, as it was uploaded. */
public record PolicyAttachment(
        String attachmentId, String name, String mediaType, long size, String sha256) {

    Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("attachmentId", attachmentId);
        fields.put("name", name);
        fields.put("mediaType", mediaType);
        fields.put("size", size);
        fields.put("sha256", sha256);
        return fields;
    }
}
