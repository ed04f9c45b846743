package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.Limits;
import org.manyuan.platform.workbook.RowSink;
import org.manyuan.platform.workbook.SheetRow;
import org.manyuan.platform.workbook.UnacceptableWorkbook;
import org.manyuan.platform.workbook.UploadedWorkbook;

/** The form in an uploaded workbook: which sheet it is, and what it says of itself. */
final class ImportSheet {

    static final String DATA = "项目";
    static final String NOTES = "说明";

    /** Beside this stands, on the sheet 说明, what identifies the form. */
    static final String IDENTITY = "表格编号";

    /** Of a form that was not made from our template. */
    static final String UNNAMED = "plain";

    private static final Limits LIMITS = new Limits(200_000, 60);
    private static final String SAFE_IDENTITY = "[A-Za-z0-9-]{1,40}";

    private ImportSheet() {}

    /** What a look at the whole workbook has shown. */
    sealed interface Inspection {
        record Fine(String sheet, List<String> titles, int rows) implements Inspection {}

        record Refused(Refusal refusal) implements Inspection {}
    }

    /** Reads all of it once, so that whatever is wrong with it is told at once. */
    static Inspection inspect(Path file) throws IOException, InterruptedException {
        try (UploadedWorkbook workbook = UploadedWorkbook.open(file, LIMITS)) {
            HeaderAndCount seen = new HeaderAndCount();
            workbook.read(dataSheet(workbook), seen);
            return switch (seen.header) {
                case null ->
                        new Inspection.Refused(
                                Refusal.of(
                                        ProblemType.VALIDATION,
                                        Fault.at(
                                                UnacceptableWorkbook.FILE,
                                                "fault.workbook-empty")));
                case Header.Reading.Refused<ImportColumn> refused ->
                        new Inspection.Refused(refused.refusal());
                case Header.Reading.Read<ImportColumn> read ->
                        new Inspection.Fine(identity(workbook), read.header().titles(), seen.rows);
            };
        } catch (UnacceptableWorkbook unacceptable) {
            return new Inspection.Refused(unacceptable.refusal());
        }
    }

    /** Hands over the rows behind the header. */
    static void read(Path file, Rows rows) throws IOException, InterruptedException {
        try (UploadedWorkbook workbook = UploadedWorkbook.open(file, LIMITS)) {
            workbook.read(dataSheet(workbook), new RowsBehindHeader(rows));
        }
    }

    /** Takes rows with the header above them. */
    @FunctionalInterface
    interface Rows {

        /**
         * @return whether to go on
         */
        boolean row(SheetRow row, Header<ImportColumn> header) throws InterruptedException;
    }

    private static String dataSheet(UploadedWorkbook workbook) {
        List<String> names = workbook.sheetNames();
        return names.contains(DATA) ? DATA : names.getFirst();
    }

    private static String identity(UploadedWorkbook workbook)
            throws IOException, InterruptedException {
        return workbook.labelled(NOTES, IDENTITY)
                .filter(identity -> identity.matches(SAFE_IDENTITY))
                .orElse(UNNAMED);
    }

    private static final class HeaderAndCount implements RowSink {

        private Header.@Nullable Reading<ImportColumn> header;
        private int rows;

        @Override
        public boolean row(SheetRow row) {
            if (header == null) {
                header = Header.read(row, ImportHeader.COLUMNS);
                return header instanceof Header.Reading.Read<ImportColumn>;
            }
            rows++;
            return true;
        }
    }

    private static final class RowsBehindHeader implements RowSink {

        private final Rows rows;
        private @Nullable Header<ImportColumn> header;

        RowsBehindHeader(Rows rows) {
            this.rows = rows;
        }

        @Override
        public boolean row(SheetRow row) throws InterruptedException {
            if (header != null) {
                return rows.row(row, header);
            }
            header =
                    switch (Header.read(row, ImportHeader.COLUMNS)) {
                        case Header.Reading.Read<ImportColumn> read -> read.header();
                        case Header.Reading.Refused<ImportColumn> refused ->
                                throw new IllegalStateException(
                                        "a header that was fine is not: " + refused);
                    };
            return true;
        }
    }
}
