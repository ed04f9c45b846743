package org.manyuan.platform.ledger.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says for the description what a {@link CloudEventEndpoint} takes. */
@RequestBody(
        required = true,
        description =
                "CloudEvents 1.0:application/cloudevents+json、二进制模式(ce-* 头)、"
                        + "application/cloudevents-batch+json(每批至多 1000 个)",
        content = {
            @Content(
                    mediaType = "application/cloudevents+json",
                    schema = @Schema(implementation = PostedEvent.class)),
            @Content(
                    mediaType = "application/cloudevents-batch+json",
                    array =
                            @ArraySchema(
                                    schema = @Schema(implementation = PostedEvent.class),
                                    maxItems = 1_000)),
            @Content(
                    mediaType = "application/json",
                    schema =
                            @Schema(
                                    types = "object",
                                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                                    description = "二进制模式:正文为 data,属性在 ce-* 头中"))
        })
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesCloudEvents {

    /** An event as a municipal system posts it. */
    String example();
}
