package org.manyuan.zone.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.Limits;
import org.manyuan.platform.workbook.SheetRow;
import org.manyuan.platform.workbook.UnacceptableWorkbook;
import org.manyuan.platform.workbook.UploadedWorkbook;

/**
 * A form as it came back.
 *
 * @param period what the form says it is for; null where it does not
 * @param rows of each zone, in the order of the sheet
 */
record Form(
        @Nullable String period,
        Header<FormColumn> header,
        SequencedMap<String, List<FormRow>> rows) {

    static final String DATA = "填报";
    static final String NOTES = "说明";
    static final String PERIOD = "期间";

    /** Twice the zones of a province with all their indicators, and half as many again. */
    static final int MOST_ROWS = 10_000;

    private static final Limits LIMITS = new Limits(MOST_ROWS, 30);

    /** Of all the rows together: they are held in memory. */
    private static final int MOST_TEXT = 8_000_000;

    sealed interface Reading {
        record Read(Form form) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    static Reading read(Path file) throws IOException, InterruptedException {
        try (UploadedWorkbook workbook = UploadedWorkbook.open(file, LIMITS)) {
            Collecting collecting = new Collecting();
            workbook.read(dataSheet(workbook), collecting::row);
            return switch (collecting.header) {
                case null -> refused("fault.workbook-empty");
                case Header.Reading.Refused<FormColumn> refused ->
                        new Reading.Refused(refused.refusal());
                case Header.Reading.Read<FormColumn> _ when collecting.text > MOST_TEXT ->
                        refused("fault.workbook-bomb");
                case Header.Reading.Read<FormColumn> read ->
                        new Reading.Read(
                                new Form(
                                        workbook.labelled(NOTES, PERIOD).orElse(null),
                                        read.header(),
                                        collecting.rows));
            };
        } catch (UnacceptableWorkbook unacceptable) {
            return new Reading.Refused(unacceptable.refusal());
        }
    }

    private static Reading refused(String message) {
        return new Reading.Refused(
                Refusal.of(ProblemType.VALIDATION, Fault.at(UnacceptableWorkbook.FILE, message)));
    }

    private static String dataSheet(UploadedWorkbook workbook) {
        List<String> names = workbook.sheetNames();
        return names.contains(DATA) ? DATA : names.getFirst();
    }

    /** What has been read so far. */
    private static final class Collecting {

        private final SequencedMap<String, List<FormRow>> rows = new LinkedHashMap<>();
        private Header.@Nullable Reading<FormColumn> header;
        private long text;

        boolean row(SheetRow row) {
            switch (header) {
                case null -> header = Header.read(row, FormColumn.COLUMNS);
                case Header.Reading.Read<FormColumn> read -> {
                    FormRow form = FormRow.read(row, read.header());
                    rows.computeIfAbsent(form.zoneId(), _ -> new ArrayList<>()).add(form);
                    text += row.cells().values().stream().mapToInt(c -> c.text().length()).sum();
                }
                case Header.Reading.Refused<FormColumn> _ -> {}
            }
            return header instanceof Header.Reading.Read && text <= MOST_TEXT;
        }
    }
}
