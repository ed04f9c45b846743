package org.manyuan.platform.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an event that a system posts, for the description; it is read by {@link Envelope}.
 */
@Schema(name = "PostedEvent", description = "CloudEvents 1.0")
public record PostedEvent(
        @Schema(allowableValues = "1.0") String specversion,
        @Schema(description = "在其 source 内唯一", maxLength = 512) String id,
        @Schema(example = "urn:jx:360100:invest", maxLength = 512) String source,
        @Schema(description = "事件类型,见 docs/asyncapi.yaml") String type,
        @Schema(description = "主体的编号", pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String subject,
        @Schema(description = "来源系统记录的时间") @Nullable OffsetDateTime time,
        @Schema(example = "application/json") @Nullable String datacontenttype,
        @Schema(description = "事件的数据,各类型的字段见 docs/asyncapi.yaml") Map<String, Object> data) {}
