package org.manyuan.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as every interface answers it.
 *
 * @param totalIsLowerBound true where there are more than {@code total}, which nobody counted
 */
public record Page<T>(
        List<T> items,
        int page,
        int size,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalIsLowerBound) {

    public Page(List<T> items, int page, int size, long total) {
        this(items, page, size, total, null);
    }

    /**
     * @param counted how many there are, as far as they were counted
     * @param most the greatest total to be told
     */
    public static <T> Page<T> countedTo(
            long most, List<T> items, PageRequest request, long counted) {
        return new Page<>(
                items,
                request.page(),
                request.size(),
                Math.min(counted, most),
                counted > most ? true : null);
    }
}
