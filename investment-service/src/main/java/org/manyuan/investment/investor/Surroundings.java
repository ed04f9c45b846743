package org.manyuan.investment.investor;

import org.jspecify.annotations.Nullable;
import org.manyuan.investment.keeper.Keeper;

/** What has to be known beside an investor to judge a command on it. */
public interface Surroundings {

    /**
     * The id of another investor with this code that the office keeps; null where there is none.
     */
    @Nullable String keptAs(Keeper keeper, String creditCode, @Nullable String investorId);

    /** Whether there is such a project where the caller may see it. */
    boolean isVisibleProject(String projectId);
}
