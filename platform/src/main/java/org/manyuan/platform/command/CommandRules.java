package org.manyuan.platform.command;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.security.Caller;

/**
 * What a kind of aggregate that people change by commands says of itself.
 *
 * @param <S> its state
 * @param <C> its commands
 */
public interface CommandRules<S, C> {

    /**
     * Whether the command lies outside what the caller may do; null where it does not. What is not
     * there, or lies where the caller may not look, is refused as not found.
     */
    @Nullable Refusal outside(Caller caller, @Nullable S state, Command<C> command);

    /** Whether the command may be carried out on the state, null where there is none yet. */
    Verdict<S> judge(@Nullable S state, Command<C> command, Caller caller);

    /** Where the aggregate lies; empty where it belongs to no zone. */
    String zoneId(S state);

    /** How far it has come, as a word for the ledger. */
    String stage(S state);

    /** What figures need of it, in the binary form of the contracts; empty where nothing. */
    byte[] facts(S state);
}
