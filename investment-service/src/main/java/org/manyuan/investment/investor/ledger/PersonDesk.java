package org.manyuan.investment.investor.ledger;

import java.util.Map;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.investor.Contact;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand;
import org.manyuan.investment.investor.InvestorCommand.EraseContact;
import org.manyuan.investment.investor.InvestorCommand.RevealPhone;
import org.manyuan.investment.investor.PhoneNumber;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Tells who a contact is and forgets it, both on the record. */
@Component
public class PersonDesk {

    private final Desk<Investor, InvestorCommand> desk;
    private final InvestorBook book;
    private final Persons persons;

    PersonDesk(Desk<Investor, InvestorCommand> desk, InvestorBook book, Persons persons) {
        this.desk = desk;
        this.book = book;
        this.persons = persons;
    }

    public Done<Investor> erase(
            String investorId,
            EraseContact command,
            Map<String, Object> body,
            EventKey key,
            Caller caller)
            throws InterruptedException {
        Done<Investor> done =
                desk.carryOut(
                        new Command<>(
                                investorId,
                                "erase-contact/" + command.contactId(),
                                command,
                                body,
                                key,
                                new Precondition.Free()),
                        caller);
        persons.eraseOthers(command.contactId(), null);
        return done;
    }

    /** Records who wants to know and why, and then tells: each time anew. */
    public PhoneNumber reveal(String investorId, RevealPhone command, Caller caller)
            throws InterruptedException {
        Contact contact = book.contact(book.get(investorId, caller), command.contactId());
        if (contact.personId() != null && book.person(contact).phone() == null) {
            throw new RefusedException(
                    ProblemType.TRANSITION_NOT_ALLOWED, Fault.at("", "fault.no-phone"));
        }
        Done<Investor> done =
                desk.carryOut(
                        new Command<>(
                                investorId,
                                "reveal-phone",
                                command,
                                Map.of("reason", command.reason()),
                                PersonalCommand.key(null, caller),
                                new Precondition.Free()),
                        caller);
        PhoneNumber phone =
                book.person(done.state().contact(command.contactId()).orElseThrow()).phone();
        if (phone == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return phone;
    }
}
