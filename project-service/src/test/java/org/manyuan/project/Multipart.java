package org.manyuan.project;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as a browser sends it. */
final class Multipart {

    private static final String BOUNDARY = "----manyuan-test";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A form with one file in it, called as nobody should call one. */
    static HttpRequest.Builder post(HttpRequest.Builder request, String part, byte[] file) {
        Multipart form = new Multipart().file(part, "../项目.xlsx", file);
        return request.header("Content-Type", form.contentType()).POST(form.body());
    }

    Multipart field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String fileName, byte[] content) {
        return part("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.ofByteArray(whole.toByteArray());
    }

    private Multipart part(String disposition, byte[] content) {
        out.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition));
        out.writeBytes(bytes("\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\r\n"));
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
