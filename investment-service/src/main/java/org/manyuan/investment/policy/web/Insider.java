package org.manyuan.investment.policy.web;

import org.jspecify.annotations.Nullable;
import org.manyuan.platform.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may see more than the public. */
final class Insider {

    private static final String READ = "SCOPE_investments:read";

    private Insider() {}

    /** The caller, or null where its token, if it has one, is for other things. */
    static @Nullable Caller of(@Nullable Caller caller) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                        && known.getAuthorities().stream()
                                .anyMatch(each -> READ.equals(each.getAuthority()))
                ? caller
                : null;
    }
}
