package org.manyuan.reporting.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where webhooks may lie. */
public final class TargetUrls {

    private static final int LONGEST = 1_000;

    private final boolean privateToo;

    /**
     * @param privateToo whether also inside the own network, and without TLS: for trying things out
     */
    TargetUrls(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /**
     * The message that says what is wrong; null where nothing is. A name that cannot be resolved
     * now may be there tomorrow: what it then leads to is looked at with every connection.
     */
    public @Nullable String fault(String url) {
        URI uri = parse(url);
        if (uri == null
                || url.length() > LONGEST
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getFragment() != null
                || !isWeb(uri)) {
            return privateToo ? "webhook-url-or-http" : "webhook-url";
        }
        return privateToo || isPublic(uri.getHost()) ? null : "webhook-private";
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private boolean isWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || privateToo && scheme.equals("http");
    }

    private static boolean isPublic(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(Addresses::isPublic);
        } catch (UnknownHostException unknown) {
            return true;
        }
    }
}
