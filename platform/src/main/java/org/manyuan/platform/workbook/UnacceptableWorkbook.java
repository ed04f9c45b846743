package org.manyuan.platform.workbook;

import java.io.IOException;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** A file that is not read, or not read to its end, because of what is in it. */
public final class UnacceptableWorkbook extends IOException {

    /** The part of a request in which workbooks come. */
    public static final String FILE = "/file";

    private final transient Refusal refusal;

    UnacceptableWorkbook(ProblemType type, String message, Object... arguments) {
        super(message);
        this.refusal = Refusal.of(type, Fault.at(FILE, message, arguments));
    }

    static UnacceptableWorkbook invalid(String message, Object... arguments) {
        return new UnacceptableWorkbook(ProblemType.VALIDATION, message, arguments);
    }

    static UnacceptableWorkbook otherKind(String message) {
        return new UnacceptableWorkbook(ProblemType.UNSUPPORTED_MEDIA_TYPE, message);
    }

    public Refusal refusal() {
        return refusal;
    }
}
