package org.manyuan.platform.security;

import java.util.List;

/**
 * What may be read without a token, beside health and descriptions.
 *
 * @param patterns of paths, for GET
 */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }
}
