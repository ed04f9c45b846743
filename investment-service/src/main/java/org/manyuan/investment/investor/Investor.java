package org.manyuan.investment.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.InvestorCommand.LogContact;

/**
 * 招商目标客户: the fold of an investor's events. What was said at each contact stands in the ledger
 * only.
 *
 * @param projectIds the projects it is linked to
 * @param lastContactOn the latest day in the contact log
 * @param followUpOn when it is to be contacted next; null where nothing is planned
 */
public record Investor(
        Profile profile,
        List<Contact> contacts,
        List<String> projectIds,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate followUpOn) {

    public Investor {
        contacts = List.copyOf(contacts);
        projectIds = List.copyOf(projectIds);
    }

    static Investor of(Profile profile) {
        return new Investor(profile, List.of(), List.of(), null, null);
    }

    public Optional<Contact> contact(String contactId) {
        return contacts.stream().filter(each -> each.contactId().equals(contactId)).findFirst();
    }

    Investor as(Profile revised) {
        return new Investor(revised, contacts, projectIds, lastContactOn, followUpOn);
    }

    Investor adding(Contact contact) {
        return with(Stream.concat(contacts.stream(), Stream.of(contact)).toList());
    }

    Investor replacing(Contact contact) {
        return with(
                contacts.stream()
                        .map(each -> each.contactId().equals(contact.contactId()) ? contact : each)
                        .toList());
    }

    /**
     * The latest contact says when the next one is due, or that none is; one that is entered late
     * changes nothing.
     */
    Investor after(LogContact entry) {
        if (lastContactOn != null && entry.occurredOn().isBefore(lastContactOn)) {
            return this;
        }
        return new Investor(
                profile, contacts, projectIds, entry.occurredOn(), entry.nextFollowUpOn());
    }

    Investor linking(String projectId) {
        return linked(Stream.concat(projectIds.stream(), Stream.of(projectId)).toList());
    }

    Investor unlinking(String projectId) {
        return linked(projectIds.stream().filter(each -> !each.equals(projectId)).toList());
    }

    private Investor with(List<Contact> all) {
        return new Investor(profile, all, projectIds, lastContactOn, followUpOn);
    }

    private Investor linked(List<String> all) {
        return new Investor(profile, contacts, all, lastContactOn, followUpOn);
    }
}
