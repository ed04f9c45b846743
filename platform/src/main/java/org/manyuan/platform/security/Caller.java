package org.manyuan.platform.security;

import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who asks, and for where. */
public record Caller(String subject, Jurisdiction jurisdiction) {

    static Caller of(Jwt token) {
        Object claim = token.getClaims().get("jurisdiction");
        List<String> claims =
                switch (claim) {
                    case String one -> List.of(one);
                    case List<?> several -> several.stream().map(String::valueOf).toList();
                    case null, default -> List.of();
                };
        String subject = token.getSubject();
        return new Caller(subject == null ? "" : subject, Jurisdiction.of(claims));
    }
}
