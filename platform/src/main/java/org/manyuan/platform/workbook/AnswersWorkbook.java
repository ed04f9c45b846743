package org.manyuan.platform.workbook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says for the description that a workbook is answered, as {@link Workbooks#download} does. */
@ApiResponse(
        responseCode = "200",
        description = "工作簿",
        content =
                @Content(
                        mediaType = Workbooks.MEDIA_TYPE,
                        schema = @Schema(type = "string", format = "binary")))
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersWorkbook {}
