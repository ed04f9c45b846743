package org.manyuan.investment.investor.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.investor.Contact;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand;
import org.manyuan.investment.investor.InvestorCommand.AddContact;
import org.manyuan.investment.investor.InvestorCommand.ReviseContact;
import org.manyuan.investment.investor.InvestorCommandReader;
import org.manyuan.investment.investor.InvestorCommandReader.ContactForm;
import org.manyuan.investment.investor.Person;
import org.manyuan.investment.investor.PhoneNumber;
import org.manyuan.investment.ruling.MergePatch;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Adds and revises contacts. A person is put in its place before the event that refers to it is
 * recorded, and what nothing refers to any more is erased after it, so that no event ever points to
 * nothing.
 */
@Component
public class ContactDesk {

    private final Desk<Investor, InvestorCommand> desk;
    private final InvestorBook book;
    private final Persons persons;

    ContactDesk(Desk<Investor, InvestorCommand> desk, InvestorBook book, Persons persons) {
        this.desk = desk;
        this.book = book;
        this.persons = persons;
    }

    public Done<Investor> add(
            String investorId,
            String contactId,
            ContactForm form,
            EventKey key,
            Precondition precondition,
            Caller caller)
            throws InterruptedException {
        book.get(investorId, caller);
        String personId = persons.keep(contactId, form.person());
        return carryOut(
                command(
                        investorId,
                        "add-contact",
                        new AddContact(contactId, form.position(), personId),
                        publicPart(contactId, form.position()),
                        key,
                        precondition),
                contactId,
                personId,
                form.person(),
                caller);
    }

    /**
     * @param patch a merge patch of name, position and phone
     */
    public Done<Investor> revise(
            String investorId,
            String contactId,
            Map<String, Object> patch,
            EventKey key,
            Precondition precondition,
            Caller caller)
            throws InterruptedException {
        Aggregate<Investor> known = book.get(investorId, caller);
        Contact contact = book.contact(known, contactId);
        Person person = book.person(contact);
        Fields merged = new Fields(MergePatch.apply(fields(contact, person), patch), "");
        ContactForm form = InvestorCommandReader.contact(merged);
        CommandResponses.refuseFaults(merged);
        String personId = persons.keep(contactId, form.person());
        boolean seen = precondition.refuse(known.version()) == null;
        return carryOut(
                command(
                        investorId,
                        "revise-contact",
                        new ReviseContact(contactId, form.position(), personId),
                        publicPart(contactId, form.position()),
                        key,
                        // what was merged must be what is replaced
                        seen ? new Precondition.OneOf(List.of(known.version())) : precondition),
                contactId,
                personId,
                form.person(),
                caller);
    }

    private Done<Investor> carryOut(
            Command<InvestorCommand> command,
            String contactId,
            String personId,
            Person person,
            Caller caller)
            throws InterruptedException {
        Done<Investor> done;
        try {
            done = desk.carryOut(command, caller);
        } catch (RefusedException refused) {
            persons.erase(personId);
            throw refused;
        }
        if (done.repeated()) {
            persons.erase(personId);
            Contact contact = done.state().contact(contactId).orElseThrow();
            if (contact.personId() != null && !book.person(contact).equals(person)) {
                throw new RefusedException(
                        ProblemType.EVENT_ID_REUSED,
                        Fault.at(
                                "/headers/Idempotency-Key",
                                "fault.event-id-reused",
                                command.key().source(),
                                command.key().id()));
            }
        } else {
            persons.eraseOthers(contactId, personId);
        }
        return done;
    }

    private static Command<InvestorCommand> command(
            String investorId,
            String name,
            InvestorCommand content,
            Map<String, Object> body,
            EventKey key,
            Precondition precondition) {
        return new Command<>(investorId, name, content, body, key, precondition);
    }

    /** What may be remembered of a command for ever: not even a digest is made of the rest. */
    private static Map<String, Object> publicPart(String contactId, @Nullable String position) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactId", contactId);
        if (position != null) {
            body.put("position", position);
        }
        return body;
    }

    private static Map<String, @Nullable Object> fields(Contact contact, Person person) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        PhoneNumber phone = person.phone();
        fields.put("name", person.name());
        fields.put("position", contact.position());
        fields.put("phone", phone == null ? null : phone.number());
        return fields;
    }
}
