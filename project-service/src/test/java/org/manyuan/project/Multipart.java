package org.manyuan.project;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with one file in it. */
final class Multipart {

    private static final String BOUNDARY = "----manyuan";

    private Multipart() {}

    static HttpRequest.Builder post(HttpRequest.Builder request, String part, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"../项目.xlsx\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .formatted(BOUNDARY, part)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
