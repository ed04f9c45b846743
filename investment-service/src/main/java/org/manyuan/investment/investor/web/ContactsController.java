package org.manyuan.investment.investor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.InvestorCommand.EraseContact;
import org.manyuan.investment.investor.InvestorCommand.RevealPhone;
import org.manyuan.investment.investor.InvestorCommandReader;
import org.manyuan.investment.investor.InvestorCommandReader.ContactForm;
import org.manyuan.investment.investor.ledger.ContactDesk;
import org.manyuan.investment.investor.ledger.InvestorBook;
import org.manyuan.investment.investor.ledger.PersonDesk;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.manyuan.platform.command.web.IfMatch;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/investors/{investorId}/contacts")
@PreAuthorize("hasAuthority('SCOPE_investments:write')")
@Tag(name = "investors")
class ContactsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ContactDesk desk;
    private final PersonDesk persons;
    private final InvestorBook book;
    private final InvestorAnswers answers;

    ContactsController(
            ContactDesk desk, PersonDesk persons, InvestorBook book, InvestorAnswers answers) {
        this.desk = desk;
        this.persons = persons;
        this.book = book;
        this.answers = answers;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_investments:read')")
    @Operation(summary = "联系人", description = "电话均已脱敏")
    Page<ContactView> list(
            @PathVariable String investorId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(hidden = true) Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        Investor investor = book.get(investorId, caller).state();
        return request.cut(ContactView.all(investor, book.persons(investor)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "登记联系人", description = "姓名与电话只存于联系人库,可清除,不进入事件、台账与日志")
    @ApiResponse(responseCode = "201", description = "已登记", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "同一 Idempotency-Key 的重复提交",
            useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.ContactForm.class)))
    ResponseEntity<InvestorView> add(
            @PathVariable String investorId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        EventKey eventKey = PersonalCommand.key(key, caller);
        ContactForm form =
                CommandResponses.read(JsonBodies.object(body), InvestorCommandReader::contact);
        String contactId = PersonalCommand.newSubject("K-", eventKey);
        Done<Investor> done =
                desk.add(investorId, contactId, form, eventKey, IfMatch.optional(ifMatch), caller);
        String location = "/api/investors/" + done.subject() + "/contacts";
        return answers.of(CommandResponses.opened(done, location), done, caller);
    }

    @PatchMapping(
            path = "/{contactId}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "修改联系人", description = "JSON Merge Patch(RFC 7396);须带 If-Match(客户的版本)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema =
                                    @Schema(implementation = InvestorBodies.ContactRevision.class)))
    ResponseEntity<InvestorView> revise(
            @PathVariable String investorId,
            @PathVariable String contactId,
            @RequestBody byte[] body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Done<Investor> done =
                desk.revise(
                        investorId,
                        contactId,
                        JsonBodies.object(body),
                        PersonalCommand.key(key, caller),
                        IfMatch.required(ifMatch),
                        caller);
        return answers.of(ResponseEntity.ok(), done, caller);
    }

    @PostMapping(path = "/{contactId}/erasure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "清除联系人", description = "姓名与电话即行清除,不可恢复;清除一事记入台账")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.Reason.class)))
    ResponseEntity<InvestorView> erase(
            @PathVariable String investorId,
            @PathVariable String contactId,
            @RequestBody byte[] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        Map<String, Object> content = JsonBodies.object(body);
        EraseContact command =
                CommandResponses.read(
                        content, fields -> InvestorCommandReader.erase(contactId, fields));
        Done<Investor> done =
                persons.erase(
                        investorId, command, content, PersonalCommand.key(key, caller), caller);
        return answers.of(ResponseEntity.ok(), done, caller);
    }

    @PostMapping(path = "/{contactId}/phone", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "查看完整电话", description = "每次查看都连同事由记入台账(谁、何时、为何),因此不理会 Idempotency-Key")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InvestorBodies.Reason.class)))
    ResponseEntity<InvestorBodies.RevealedPhone> reveal(
            @PathVariable String investorId,
            @PathVariable String contactId,
            @RequestBody byte[] body,
            @Parameter(hidden = true) Caller caller)
            throws InterruptedException {
        RevealPhone command =
                CommandResponses.read(
                        JsonBodies.object(body),
                        fields -> InvestorCommandReader.reveal(contactId, fields));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new InvestorBodies.RevealedPhone(
                                contactId, persons.reveal(investorId, command, caller).number()));
    }
}
