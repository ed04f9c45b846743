package org.manyuan.reporting.webhook.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.webhook.TargetUrls;
import org.manyuan.reporting.webhook.WebhookState;

/**
 * What is said of a webhook; each null where it is left out.
 *
 * @param state only ACTIVE can be asked for
 */
record WebhookBody(
        @Nullable String url,
        @Nullable String secret,
        @Nullable Set<AlertKind> kinds,
        @Nullable WebhookState state) {

    private static final int SHORTEST_SECRET = 16;

    static WebhookBody ofNew(Map<String, Object> content, TargetUrls urls) {
        Fields fields = new Fields(content, "");
        WebhookBody body = new WebhookBody(fields.text("url"), secret(fields), kinds(fields), null);
        return checked(body, fields, urls);
    }

    static WebhookBody ofChange(Map<String, Object> content, TargetUrls urls) {
        Fields fields = new Fields(content, "");
        Set<AlertKind> kinds = kinds(fields);
        // null in a merge patch: no longer some kinds only
        boolean all = fields.mentions("kinds") && !fields.has("kinds");
        WebhookBody body =
                new WebhookBody(
                        fields.optionalText("url"),
                        secret(fields),
                        all ? Set.of() : kinds,
                        fields.has("state")
                                ? fields.oneOf("state", new WebhookState[] {WebhookState.ACTIVE})
                                : null);
        return checked(body, fields, urls);
    }

    private static WebhookBody checked(WebhookBody body, Fields fields, TargetUrls urls) {
        String url = body.url();
        String fault = url == null || url.isEmpty() ? null : urls.fault(url);
        if (fault != null) {
            fields.fault("url", fault);
        }
        fields.refuseUnknown();
        CommandResponses.refuseFaults(fields);
        return body;
    }

    private static @Nullable String secret(Fields fields) {
        String secret = fields.optionalName("secret");
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            fields.fault("secret", "webhook-secret", SHORTEST_SECRET);
        }
        return secret;
    }

    private static @Nullable Set<AlertKind> kinds(Fields fields) {
        List<String> names = fields.optionalNames("kinds");
        if (names == null) {
            return null;
        }
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            if (names.contains(kind.name())) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != Set.copyOf(names).size()) {
            fields.fault("kinds", "wrong-value");
        }
        return kinds;
    }
}
