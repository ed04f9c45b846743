package org.manyuan.investment.suggestion.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.platform.ledger.Aggregate;

/** What is stored that bears on suggestions. */
public interface Dismissals {

    /** The projects for which a case is open. */
    Set<String> projectsWithOpenCase();

    /** The dismissals of some projects, by project. */
    Map<String, Dismissal> find(Collection<String> projectIds);

    @Nullable Aggregate<Dismissal> ledger(String projectId);
}
