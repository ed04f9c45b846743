package org.manyuan.investment.policy.ledger;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The policies as far as somebody may see them; a reader without a token sees published ones. */
@Component
public class PolicyBook {

    private final Policies policies;
    private final Reach reach;

    PolicyBook(Policies policies, Reach reach) {
        this.policies = policies;
        this.reach = reach;
    }

    /**
     * @param caller null for the public
     * @throws RefusedException {@code not-found} where there is none, or it is not published and
     *     the caller's jurisdiction does not reach it
     */
    public Aggregate<InvestmentPolicy> get(String policyId, @Nullable Caller caller) {
        Aggregate<InvestmentPolicy> known = policies.find(policyId);
        if (known == null || !known.state().published() && !isOwn(known.state(), caller)) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    /** The same where only the office itself, or one above it, may look. */
    public Aggregate<InvestmentPolicy> own(String policyId, Caller caller) {
        Aggregate<InvestmentPolicy> known = policies.find(policyId);
        if (known == null || !isOwn(known.state(), caller)) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    /** A published policy that applies in a zone; null where there is no such one. */
    public @Nullable InvestmentPolicy applyingIn(String zoneId, String policyId) {
        Aggregate<InvestmentPolicy> known = policies.find(policyId);
        return known != null
                        && known.state().published()
                        && applyingIn(zoneId).contains(known.state().content().keeper().scope())
                ? known.state()
                : null;
    }

    /** The scopes of the offices whose policies apply in a zone: its own and those above it. */
    public List<String> applyingIn(String zoneId) {
        reach.requireZones();
        ZoneFacts zone = reach.zone(zoneId);
        return zone == null
                ? List.of()
                : List.of(
                        Keeper.PROVINCE.scope(),
                        Keeper.ofCity(zone.cityCode()).scope(),
                        Keeper.ofZone(zoneId).scope());
    }

    /** The scopes of a city and of its zones. */
    public List<String> ofCity(String cityCode) {
        reach.requireZones();
        return Stream.concat(
                        Stream.of(Keeper.ofCity(cityCode)),
                        reach.zonesOf(cityCode).stream().map(Keeper::ofZone))
                .map(Keeper::scope)
                .toList();
    }

    public Page<Policies.Kept> list(PolicyQuery query, PageRequest page) {
        return policies.list(query, page);
    }

    public SortedSet<String> sortable() {
        return policies.sortable();
    }

    private boolean isOwn(InvestmentPolicy policy, @Nullable Caller caller) {
        if (caller == null) {
            return false;
        }
        reach.requireZones();
        return reach.covers(caller, policy.content().keeper());
    }
}
