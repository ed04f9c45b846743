package org.manyuan.platform.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, for where, and for which offices.
 *
 * @param offices such as {@code PROVINCE_NDRC} or a department's name; empty where the token names
 *     none
 */
public record Caller(String subject, Jurisdiction jurisdiction, Set<String> offices) {

    static Caller of(Jwt token) {
        String subject = token.getSubject();
        return new Caller(
                subject == null ? "" : subject,
                Jurisdiction.of(claims(token, "jurisdiction")),
                Set.copyOf(claims(token, "office")));
    }

    /** A claim that may hold one value or several. */
    private static List<String> claims(Jwt token, String name) {
        return switch (token.getClaims().get(name)) {
            case String one -> List.of(one);
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
