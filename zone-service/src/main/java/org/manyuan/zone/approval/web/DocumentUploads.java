package org.manyuan.zone.approval.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.attachment.Attachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.Replace;
import org.manyuan.zone.application.SubmittedDocument;
import org.springframework.stereotype.Component;

/**
 * Hands stored files over to their applications. A file that its application does not take, or has
 * already, is discarded.
 */
@Component
class DocumentUploads {

    private final ApplicationAnswers answers;
    private final Attachments attachments;

    DocumentUploads(ApplicationAnswers answers, Attachments attachments) {
        this.answers = answers;
        this.attachments = attachments;
    }

    record Uploaded(SubmittedDocument document, int version, boolean repeated) {
        String eTag() {
            return "\"" + version + "\"";
        }
    }

    Uploaded attach(Attachment file, String kind, @Nullable String key, Caller caller)
            throws InterruptedException {
        return handOver(
                file,
                "attach",
                new Attach(document(file, kind)),
                kind,
                new Precondition.Free(),
                key,
                caller);
    }

    Uploaded replace(
            SubmittedDocument known,
            Attachment file,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        return handOver(
                file,
                "replace:" + known.documentId(),
                new Replace(known.documentId(), document(file, known.kind())),
                known.kind(),
                precondition,
                key,
                caller);
    }

    private Uploaded handOver(
            Attachment file,
            String name,
            ApplicationCommand content,
            String kind,
            Precondition precondition,
            @Nullable String key,
            Caller caller)
            throws InterruptedException {
        Command<ApplicationCommand> command =
                new Command<>(
                        file.subject(),
                        name,
                        content,
                        // what tells a repetition is the content of the file, not its new id
                        Map.of("kind", kind, "sha256", file.sha256()),
                        PersonalCommand.key(key, caller),
                        precondition);
        CommandOutcome.Done<Application> done;
        try {
            done = answers.carryOut(command, caller);
        } catch (RefusedException refused) {
            attachments.discard(file.attachmentId());
            throw refused;
        }
        if (done.state().document(file.attachmentId()).isEmpty()) {
            attachments.discard(file.attachmentId());
        }
        return new Uploaded(taken(done.state(), kind, file), done.version(), done.repeated());
    }

    /** The document of this content; of a repetition, the one that came first. */
    private static SubmittedDocument taken(Application application, String kind, Attachment file) {
        return application
                .document(file.attachmentId())
                .orElseGet(() ->
                        application.documents().stream()
                                .filter(each ->
                                        each.kind().equals(kind)
                                                && each.sha256().equals(file.sha256()))
                                .findFirst()
                                .orElseThrow());
    }

    private static SubmittedDocument document(Attachment file, String kind) {
        return new SubmittedDocument(
                file.attachmentId(),
                kind,
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.storedAt(),
                file.storedBy(),
                null);
    }
}
