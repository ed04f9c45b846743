package org.manyuan.project.listing;

import java.time.Clock;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What is asked of the store for a list of projects.
 *
 * @param condition which projects
 * @param order by which they are sorted
 */
record ProjectQuery(Bson condition, Bson order) {

    /** Reads queries and bounds them to what their callers may see. */
    @Component
    static final class Reader {

        private final VisibleProjects visible;
        private final RulesInForce rules;
        private final Clock clock;

        Reader(VisibleProjects visible, RulesInForce rules, Clock clock) {
            this.visible = visible;
            this.rules = rules;
            this.clock = clock;
        }

        ProjectQuery read(ProjectParameters asked, Caller caller) {
            QueryParameters query = new QueryParameters();
            ProjectFilter filter =
                    new ProjectFilter(
                            visible.zones(caller, asked.zone(), asked.city()),
                            query.constant("stage", asked.stage(), Stage.class),
                            query.constant("kind", asked.kind(), ProjectKind.class),
                            asked.industry(),
                            asked.owner(),
                            query.text("q", asked.q()),
                            query.year("signedYear", asked.signedYear()),
                            query.flag("overdue", asked.overdue()),
                            Attention.read(
                                    query,
                                    asked.dueWithin(),
                                    asked.plannedOverdue(),
                                    asked.phaseEndsWithin(),
                                    asked.idle()));
            QueryParameters.Order order =
                    query.order(asked.sort(), ProjectOrder.fields(), ProjectOrder.DEFAULT);
            query.refuseFaults();
            LocalDate today = LocalDate.now(clock);
            return new ProjectQuery(
                    filter.toBson(today, rules.on(today).idle()), ProjectOrder.of(order));
        }
    }
}
