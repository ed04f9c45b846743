package org.manyuan.investment.investor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.investor.InvestorCommand.AddContact;
import org.manyuan.investment.investor.InvestorCommand.EraseContact;
import org.manyuan.investment.investor.InvestorCommand.RevealPhone;
import org.manyuan.investment.investor.InvestorCommand.ReviseContact;
import org.manyuan.investment.ruling.Ruling;

/** What may be done with a contact: everything but erasing again, until it is erased. */
final class ContactRules {

    private static final int MOST_CONTACTS = 100;

    private ContactRules() {}

    static Ruling<Investor> add(Investor known, AddContact command, LocalDate today) {
        if (known.contacts().size() == MOST_CONTACTS) {
            return Ruling.refused(
                    ProblemType.VALIDATION, Fault.at("", "fault.most-entries", MOST_CONTACTS));
        }
        Contact contact =
                new Contact(command.contactId(), command.position(), command.personId(), null);
        return Ruling.allowed("contact-added", today, known.adding(contact), data(contact));
    }

    static Ruling<Investor> revise(Investor known, ReviseContact command, LocalDate today) {
        Ruling<Investor> refusal = absentOrErased(known, command.contactId());
        if (refusal != null) {
            return refusal;
        }
        Contact contact =
                new Contact(command.contactId(), command.position(), command.personId(), null);
        return Ruling.allowed("contact-revised", today, known.replacing(contact), data(contact));
    }

    static Ruling<Investor> erase(Investor known, EraseContact command, LocalDate today) {
        Ruling<Investor> refusal = absentOrErased(known, command.contactId());
        if (refusal != null) {
            return refusal;
        }
        Contact contact = known.contact(command.contactId()).orElseThrow().erased(today);
        return Ruling.allowed(
                "contact-erased",
                today,
                known.replacing(contact),
                Map.of("contactId", command.contactId(), "reason", command.reason()));
    }

    static Ruling<Investor> reveal(Investor known, RevealPhone command, LocalDate today) {
        Ruling<Investor> refusal = absentOrErased(known, command.contactId());
        return refusal != null
                ? refusal
                : Ruling.allowed(
                        "phone-revealed",
                        today,
                        known,
                        Map.of("contactId", command.contactId(), "reason", command.reason()));
    }

    private static @Nullable Ruling<Investor> absentOrErased(Investor known, String contactId) {
        Contact contact = known.contact(contactId).orElse(null);
        if (contact == null) {
            return Ruling.refused(ProblemType.NOT_FOUND);
        }
        return contact.personId() == null
                ? Ruling.refused(
                        ProblemType.TRANSITION_NOT_ALLOWED,
                        Fault.at("", "fault.contact-erased", String.valueOf(contact.erasedOn())))
                : null;
    }

    private static Map<String, @Nullable Object> data(Contact contact) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("contactId", contact.contactId());
        data.put("position", contact.position());
        return data;
    }
}
