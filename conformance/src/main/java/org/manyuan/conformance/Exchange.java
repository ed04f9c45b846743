package org.manyuan.conformance;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;

/** A request and what was answered. */
record Exchange(String method, URI uri, int status, HttpHeaders headers, byte[] body) {

    /** Type and subtype without parameters, in lower case; empty where there is none. */
    String mediaType() {
        String given = headers.firstValue("Content-Type").orElse("");
        int parameters = given.indexOf(';');
        return (parameters < 0 ? given : given.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }
}
