package org.manyuan.investment.desk;

import org.manyuan.investment.ruling.Ruling;
import org.manyuan.platform.command.Verdict;

/** What the domain says, in the platform's terms. */
public final class Rulings {

    private Rulings() {}

    public static <S> Verdict<S> verdict(Ruling<S> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<S> allowed ->
                    new Verdict.Allowed<>(
                            allowed.event(), allowed.occurredOn(), allowed.data(), allowed.after());
            case Ruling.Unchanged<S> unchanged -> new Verdict.Unchanged<>(unchanged.state());
            case Ruling.Refused<S> refused -> new Verdict.Refused<>(refused.refusal());
        };
    }
}
