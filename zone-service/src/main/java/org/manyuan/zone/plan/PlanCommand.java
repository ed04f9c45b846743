package org.manyuan.zone.plan;

import java.util.Map;

/** What the province does with a plan. */
public sealed interface PlanCommand {

    String planId();

    /** The event that comes of it. */
    String event();

    /** What is recorded of it, and published. */
    Map<String, Object> data();

    record Adopt(PlanText content) implements PlanCommand {
        @Override
        public String planId() {
            return content.plan().id();
        }

        @Override
        public String event() {
            return "adopted";
        }

        @Override
        public Map<String, Object> data() {
            return content.body();
        }
    }

    record Revise(PlanText content) implements PlanCommand {
        @Override
        public String planId() {
            return content.plan().id();
        }

        @Override
        public String event() {
            return "revised";
        }

        @Override
        public Map<String, Object> data() {
            return content.body();
        }
    }

    /** It is not to be: for a plan whose period has not begun. */
    record Withdraw(String planId, String reason) implements PlanCommand {
        @Override
        public String event() {
            return "withdrawn";
        }

        @Override
        public Map<String, Object> data() {
            return Map.of("reason", reason);
        }
    }
}
