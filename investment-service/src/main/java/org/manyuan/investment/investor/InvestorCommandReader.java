package org.manyuan.investment.investor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.investor.InvestorCommand.EraseContact;
import org.manyuan.investment.investor.InvestorCommand.LinkProject;
import org.manyuan.investment.investor.InvestorCommand.LogContact;
import org.manyuan.investment.investor.InvestorCommand.Register;
import org.manyuan.investment.investor.InvestorCommand.RevealPhone;
import org.manyuan.investment.investor.InvestorCommand.UnlinkProject;

/** Reads commands from JSON objects; the faults found are in the {@link Fields}. */
public final class InvestorCommandReader {

    private InvestorCommandReader() {}

    public static Register register(Fields body) {
        return new Register(Profile.read(body));
    }

    public static ContactForm contact(Fields body) {
        ContactForm form =
                new ContactForm(Person.read(body), PlainText.optionalName("position", body));
        body.refuseUnknown();
        return form;
    }

    public static EraseContact erase(String contactId, Fields body) {
        return new EraseContact(contactId, reason(body));
    }

    public static RevealPhone reveal(String contactId, Fields body) {
        return new RevealPhone(contactId, reason(body));
    }

    public static LogContact log(Fields body) {
        LocalDate occurredOn = body.date("occurredOn");
        LocalDate next = body.optionalDate("nextFollowUpOn");
        LogContact entry =
                new LogContact(
                        occurredOn,
                        body.oneOf("kind", Dealing.class),
                        PlainText.text("summary", body),
                        body.optionalName("contactId"),
                        next);
        if (next != null && body.faults().isEmpty() && next.isBefore(occurredOn)) {
            body.fault("nextFollowUpOn", "before-contact");
        }
        body.refuseUnknown();
        return entry;
    }

    public static LinkProject link(Fields body) {
        LinkProject command = new LinkProject(body.name("projectId"));
        body.refuseUnknown();
        return command;
    }

    public static UnlinkProject unlink(String projectId, Fields body) {
        return new UnlinkProject(projectId, reason(body));
    }

    private static String reason(Fields body) {
        String reason = PlainText.text("reason", body);
        body.refuseUnknown();
        return reason;
    }

    /** A contact as it is written down, before it is known where the person is kept. */
    public record ContactForm(Person person, @Nullable String position) {}
}
