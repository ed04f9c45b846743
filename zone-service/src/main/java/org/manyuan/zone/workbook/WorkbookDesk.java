package org.manyuan.zone.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.ReceivedWorkbook;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.stereotype.Component;

/** Takes workbooks in: each is filed while its sender waits, zone by zone. */
@Component
public class WorkbookDesk {

    private static final String SOURCE = "urn:manyuan:return-workbook:";
    private static final String PERIOD = "/query/period";

    /** Each is held in memory as a whole. */
    private final Semaphore readings = new Semaphore(2);

    private final Filing filing;
    private final ZoneRoll zones;
    private final ReturnWorkbooks workbooks;
    private final StoredWorkbooks files;
    private final Clock clock;

    WorkbookDesk(
            Filing filing,
            ZoneRoll zones,
            ReturnWorkbooks workbooks,
            StoredWorkbooks returnWorkbookFiles,
            Clock clock) {
        this.filing = filing;
        this.zones = zones;
        this.workbooks = workbooks;
        this.files = returnWorkbookFiles;
        this.clock = clock;
    }

    /**
     * What is asked for with a file.
     *
     * @param workbookId the same one means the same request
     * @param period null where the form says it
     */
    public record Request(
            String workbookId, @Nullable Period period, boolean dryRun, boolean submit) {

        String digest(ReceivedWorkbook file) {
            return Digest.of(file.sha256(), String.valueOf(period), dryRun, submit);
        }
    }

    /** What became of a request. */
    public sealed interface Result {

        /**
         * @param repeated whether it was carried out before and nothing is new
         */
        record Filed(ReturnWorkbook workbook, boolean repeated) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    public Result file(ReceivedWorkbook file, Request request, Caller caller)
            throws IOException, InterruptedException {
        Optional<ReturnWorkbook> earlier = workbooks.find(request.workbookId());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), request.digest(file));
        }
        readings.acquire();
        try {
            return switch (Form.read(file.path())) {
                case Form.Reading.Refused refused -> new Result.Refused(refused.refusal());
                case Form.Reading.Read read -> file(file, read.form(), request, caller);
            };
        } finally {
            readings.release();
        }
    }

    /** One of the caller's own. */
    public Optional<ReturnWorkbook> find(String workbookId, Caller caller) {
        return workbooks
                .find(workbookId)
                .filter(workbook -> workbook.uploadedBy().equals(caller.subject()));
    }

    private Result file(ReceivedWorkbook file, Form form, Request request, Caller caller)
            throws IOException, InterruptedException {
        Period stated = form.period() == null ? null : Period.parse(form.period());
        Period period = request.period() == null ? stated : request.period();
        if (period == null) {
            return refused("fault.return-form-period");
        }
        if (stated != null && !stated.equals(period)) {
            return refused("fault.return-form-other-period", stated.toString());
        }
        files.keep(fileId(request.workbookId(), request.digest(file)), file.path());
        Filing.Order order =
                new Filing.Order(
                        request.dryRun(), request.submit(), SOURCE + request.workbookId(), caller);
        return keep(
                new ReturnWorkbook(
                        request.workbookId(),
                        file.name(),
                        request.digest(file),
                        period.toString(),
                        request.dryRun(),
                        request.submit(),
                        caller.subject(),
                        clock.instant(),
                        file(form, period, order)));
    }

    private List<ReturnResult> file(Form form, Period period, Filing.Order order)
            throws InterruptedException {
        Set<String> visible =
                zones.visible(order.caller()).stream()
                        .map(Zone::zoneId)
                        .collect(Collectors.toSet());
        List<ReturnResult> results = new ArrayList<>();
        for (Map.Entry<String, List<FormRow>> each : form.rows().entrySet()) {
            String zoneId = each.getKey();
            results.add(
                    visible.contains(zoneId)
                            ? filing.file(
                                    new ReturnId(zoneId, period),
                                    new ZoneRows(each.getValue()),
                                    order)
                            : unknown(zoneId, each.getValue().getFirst()));
        }
        return results;
    }

    /** A zone that lies outside looks like one that is not there. */
    private static ReturnResult unknown(String zoneId, FormRow row) {
        boolean blank = zoneId.isEmpty();
        return ReturnResult.refused(
                zoneId,
                blank ? ProblemType.VALIDATION : ProblemType.NOT_FOUND,
                List.of(
                        CellFault.at(
                                row,
                                FormColumn.ZONE_ID,
                                blank ? "fault.required" : "fault.return-form-zone",
                                List.of())));
    }

    private Result keep(ReturnWorkbook workbook) {
        boolean unavailable =
                workbook.returns().stream()
                        .anyMatch(each -> each.problem() == ProblemType.DEPENDENCY_UNAVAILABLE);
        if (unavailable) {
            // what has been filled in is unchanged when it is sent again
            return new Result.Refused(Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE));
        }
        return workbooks.add(workbook)
                ? new Result.Filed(workbook, false)
                : repeated(
                        workbooks.find(workbook.workbookId()).orElse(workbook), workbook.digest());
    }

    private static Result repeated(ReturnWorkbook earlier, String digest) {
        return earlier.digest().equals(digest)
                ? new Result.Filed(earlier, true)
                : new Result.Refused(
                        Refusal.of(
                                ProblemType.EVENT_ID_REUSED,
                                Fault.at(
                                        "/headers/Idempotency-Key",
                                        "fault.return-workbook-reused")));
    }

    private static Result refused(String message, Object... arguments) {
        return new Result.Refused(
                Refusal.of(ProblemType.VALIDATION, Fault.at(PERIOD, message, arguments)));
    }

    /** As it was uploaded; it is copied, since only files can be read by their parts. */
    Form.Reading form(ReturnWorkbook workbook) throws IOException, InterruptedException {
        Path file = Files.createTempFile("manyuan-returns", ".xlsx");
        readings.acquire();
        try {
            files.copy(fileId(workbook.workbookId(), workbook.digest()), file);
            return Form.read(file);
        } finally {
            readings.release();
            Files.deleteIfExists(file);
        }
    }

    private static String fileId(String workbookId, String digest) {
        return workbookId + ":" + digest;
    }
}
