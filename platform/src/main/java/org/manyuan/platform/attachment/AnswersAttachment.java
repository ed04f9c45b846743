package org.manyuan.platform.attachment;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says for the description that a file is answered, of one of the kinds that are taken in. */
@ApiResponse(
        responseCode = "200",
        description = "文件,总是作为附件",
        headers =
                @Header(
                        name = "Content-Disposition",
                        description = "attachment 与文件名",
                        required = true,
                        schema = @Schema(type = "string")),
        content = {
            @Content(
                    mediaType = "application/pdf",
                    schema = @Schema(type = "string", format = "binary")),
            @Content(
                    mediaType = "image/jpeg",
                    schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
            @Content(
                    mediaType =
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    schema = @Schema(type = "string", format = "binary")),
            @Content(
                    mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    schema = @Schema(type = "string", format = "binary"))
        })
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersAttachment {}
