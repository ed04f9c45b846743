package org.manyuan.zone.plan;

/** What the province does with a plan. */
public sealed interface PlanCommand {

    PlanText content();

    /** The event that comes of it. */
    String event();

    record Adopt(PlanText content) implements PlanCommand {
        @Override
        public String event() {
            return "adopted";
        }
    }

    record Revise(PlanText content) implements PlanCommand {
        @Override
        public String event() {
            return "revised";
        }
    }
}
