package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.project.workbook.Cell;
import org.manyuan.project.workbook.Limits;
import org.manyuan.project.workbook.RowSink;
import org.manyuan.project.workbook.SheetRow;
import org.manyuan.project.workbook.UnacceptableWorkbook;
import org.manyuan.project.workbook.UploadedWorkbook;

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
                case ImportHeader.Result.Refused refused ->
                        new Inspection.Refused(refused.refusal());
                case ImportHeader.Result.Read read ->
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
        boolean row(SheetRow row, ImportHeader header) throws InterruptedException;
    }

    private static String dataSheet(UploadedWorkbook workbook) {
        List<String> names = workbook.sheetNames();
        return names.contains(DATA) ? DATA : names.getFirst();
    }

    private static String identity(UploadedWorkbook workbook)
            throws IOException, InterruptedException {
        String[] found = {UNNAMED};
        if (workbook.sheetNames().contains(NOTES)) {
            workbook.read(
                    NOTES,
                    row -> {
                        Cell label = row.cells().get(0);
                        Cell value = row.cells().get(1);
                        if (label == null
                                || value == null
                                || !label.text().strip().equals(IDENTITY)) {
                            return true;
                        }
                        if (value.text().strip().matches(SAFE_IDENTITY)) {
                            found[0] = value.text().strip();
                        }
                        return false;
                    });
        }
        return found[0];
    }

    private static final class HeaderAndCount implements RowSink {

        private ImportHeader.@Nullable Result header;
        private int rows;

        @Override
        public boolean row(SheetRow row) {
            if (header == null) {
                header = ImportHeader.read(row);
                return header instanceof ImportHeader.Result.Read;
            }
            rows++;
            return true;
        }
    }

    private static final class RowsBehindHeader implements RowSink {

        private final Rows rows;
        private @Nullable ImportHeader header;

        RowsBehindHeader(Rows rows) {
            this.rows = rows;
        }

        @Override
        public boolean row(SheetRow row) throws InterruptedException {
            if (header != null) {
                return rows.row(row, header);
            }
            header =
                    switch (ImportHeader.read(row)) {
                        case ImportHeader.Result.Read read -> read.header();
                        case ImportHeader.Result.Refused refused ->
                                throw new IllegalStateException(
                                        "a header that was fine is not: " + refused);
                    };
            return true;
        }
    }
}
