package org.manyuan.investment.policy.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyAttachment;
import org.manyuan.investment.policy.PolicyCommand;
import org.manyuan.investment.policy.PolicyCommand.Attach;
import org.manyuan.platform.attachment.Attachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** The files of policies: read by whoever may read the policy that names them. */
public final class PolicyFiles {

    private final PolicyBook book;
    private final Desk<InvestmentPolicy, PolicyCommand> desk;
    private final Attachments attachments;

    PolicyFiles(
            PolicyBook book, Desk<InvestmentPolicy, PolicyCommand> desk, Attachments attachments) {
        this.book = book;
        this.desk = desk;
        this.attachments = attachments;
    }

    /** Stores the file, and then the event that names it. */
    public Done<InvestmentPolicy> attach(
            String policyId,
            MultipartFile file,
            EventKey key,
            Precondition precondition,
            Caller caller)
            throws InterruptedException {
        book.own(policyId, caller);
        Attachment stored = attachments.store(policyId, file, caller);
        PolicyAttachment attachment =
                new PolicyAttachment(
                        stored.attachmentId(),
                        stored.name(),
                        stored.mediaType(),
                        stored.size(),
                        stored.sha256());
        Map<String, Object> content = Map.of("name", stored.name(), "sha256", stored.sha256());
        Done<InvestmentPolicy> done;
        try {
            done =
                    desk.carryOut(
                            new Command<>(
                                    policyId,
                                    "attach",
                                    new Attach(attachment),
                                    content,
                                    key,
                                    precondition),
                            caller);
        } catch (RefusedException refused) {
            attachments.discard(stored.attachmentId());
            throw refused;
        }
        if (done.repeated()) {
            attachments.discard(stored.attachmentId());
        }
        return done;
    }

    /**
     * @param caller null for the public
     * @throws RefusedException {@code not-found} where the policy, as it is now and as far as the
     *     caller may see it, names no such file
     */
    public ResponseEntity<Resource> download(
            String policyId, String attachmentId, @Nullable Caller caller) {
        boolean named =
                book.get(policyId, caller).state().attachments().stream()
                        .anyMatch(each -> each.attachmentId().equals(attachmentId));
        Attachment attachment = named ? attachments.find(attachmentId).orElse(null) : null;
        if (attachment == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return attachments.download(attachment);
    }
}
