package org.manyuan.platform.paging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;

/** Which page of a list is asked for: page from 0, size from 1 to 200. */
public record PageRequest(int page, int size) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 10_000_000;

    /**
     * @throws RefusedException {@code validation} with a pointer per wrong parameter
     */
    public static PageRequest of(@Nullable String page, @Nullable String size) {
        List<Fault> faults = new ArrayList<>();
        int number = read(page, 0, 0, LAST_PAGE, Fault.at("/query/page", "fault.page"), faults);
        int length =
                read(
                        size,
                        DEFAULT_SIZE,
                        1,
                        LARGEST_SIZE,
                        Fault.at("/query/size", "fault.size"),
                        faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
        return new PageRequest(number, length);
    }

    public long offset() {
        return (long) page * size;
    }

    /** Cuts the page out of a list that is at hand as a whole. */
    public <T> Page<T> cut(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        int to = Math.min(from + size, all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), page, size, all.size());
    }

    private static int read(
            @Nullable String text,
            int otherwise,
            int least,
            int most,
            Fault fault,
            List<Fault> faults) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // told below, like a number out of bounds
        }
        faults.add(fault);
        return otherwise;
    }
}
