package org.manyuan.investment.investor;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with an investor. */
public sealed interface InvestorCommand {

    record Register(Profile profile) implements InvestorCommand {}

    /** A merge patch of the profile. */
    record Revise(Map<String, Object> patch) implements InvestorCommand {}

    /**
     * @param personId where the person's name and number have been put
     */
    record AddContact(String contactId, @Nullable String position, String personId)
            implements InvestorCommand {}

    /** The contact as it is from now on, with the person put in another place. */
    record ReviseContact(String contactId, @Nullable String position, String personId)
            implements InvestorCommand {}

    record EraseContact(String contactId, String reason) implements InvestorCommand {}

    /** To be told a number in full. */
    record RevealPhone(String contactId, String reason) implements InvestorCommand {}

    record LogContact(
            LocalDate occurredOn,
            Dealing kind,
            String summary,
            @Nullable String contactId,
            @Nullable LocalDate nextFollowUpOn)
            implements InvestorCommand {}

    record LinkProject(String projectId) implements InvestorCommand {}

    record UnlinkProject(String projectId, String reason) implements InvestorCommand {}
}
