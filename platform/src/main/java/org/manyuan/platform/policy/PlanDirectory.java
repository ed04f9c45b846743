package org.manyuan.platform.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;

/**
 * The plans as this process has learned them from the zones' topic. A shipped plan holds until one
 * on the topic has its id or touches its period.
 */
public final class PlanDirectory {

    static final long AS_SHIPPED = 0;

    private final PolicyPlans shipped;
    private final Map<String, TreeMap<Long, PolicyPlan>> versions = new TreeMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<Integer, Long> offsets = new ConcurrentHashMap<>();
    private volatile KnownPlans known;
    private volatile boolean complete;

    public PlanDirectory(PolicyPlans shipped) {
        this.shipped = shipped;
        this.known = new KnownPlans(shipped, Map.of());
    }

    /**
     * Whether the topic has been read to the end that it had at the start; before that nothing may
     * be concluded.
     */
    public boolean isComplete() {
        return complete;
    }

    public PolicyPlans current() {
        return known().plans();
    }

    /**
     * @throws RefusedException {@code dependency-unavailable} before the plans are known
     */
    public KnownPlans known() {
        if (!complete) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        return known;
    }

    /** What a plan said in one of its versions; null where no such version has been learned. */
    public synchronized @Nullable PolicyPlan find(String planId, long version) {
        if (version == AS_SHIPPED) {
            return shipped.plans().stream()
                    .filter(plan -> plan.id().equals(planId))
                    .findFirst()
                    .orElse(null);
        }
        TreeMap<Long, PolicyPlan> ofPlan = versions.get(planId);
        return ofPlan == null ? null : ofPlan.get(version);
    }

    /** Next offset to read per partition of the zones' topic. */
    public SortedMap<Integer, Long> upTo() {
        return new TreeMap<>(offsets);
    }

    /**
     * Takes over versions and withdrawals, in whatever order and however often they come; after its
     * withdrawal nothing happens to a plan.
     */
    synchronized void learn(List<PlanVersion> learned, Set<String> withdrawals) {
        if (learned.isEmpty() && withdrawals.isEmpty()) {
            return;
        }
        withdrawn.addAll(withdrawals);
        for (PlanVersion each : learned) {
            versions.computeIfAbsent(each.plan().id(), _ -> new TreeMap<>())
                    .putIfAbsent(each.version(), each.plan());
        }
        Map<String, Long> last = new HashMap<>();
        List<PolicyPlan> standing = new ArrayList<>();
        versions.forEach((planId, ofPlan) -> {
            if (!withdrawn.contains(planId)) {
                last.put(planId, ofPlan.lastKey());
                standing.add(ofPlan.lastEntry().getValue());
            }
        });
        known = new KnownPlans(shipped.replacedBy(standing), last);
    }

    void reached(int partition, long nextOffset) {
        offsets.put(partition, nextOffset);
    }

    void completed() {
        complete = true;
    }

    record PlanVersion(long version, PolicyPlan plan) {}
}
