package org.manyuan.investment.policy;

import java.util.Map;
import org.manyuan.contracts.event.Fields;

/** What can be done with a policy. */
public sealed interface PolicyCommand {

    record Register(PolicyContent content) implements PolicyCommand {}

    /** A merge patch of the content. */
    record Revise(Map<String, Object> patch) implements PolicyCommand {}

    record Publish() implements PolicyCommand {}

    record Withdraw(String reason) implements PolicyCommand {}

    record Attach(PolicyAttachment attachment) implements PolicyCommand {}

    record Detach(String attachmentId, String reason) implements PolicyCommand {}

    static Register readRegister(Fields body) {
        return new Register(PolicyContent.read(body));
    }

    static Publish readPublish(Fields body) {
        body.refuseUnknown();
        return new Publish();
    }

    static Withdraw readWithdraw(Fields body) {
        Withdraw command = new Withdraw(body.text("reason"));
        body.refuseUnknown();
        return command;
    }

    static Detach readDetach(String attachmentId, Fields body) {
        Detach command = new Detach(attachmentId, body.text("reason"));
        body.refuseUnknown();
        return command;
    }
}
