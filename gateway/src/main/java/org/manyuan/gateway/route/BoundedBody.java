package org.manyuan.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.springframework.util.unit.DataSize;

/** A request body that ends with a refusal where it grows too large or cannot be read. */
final class BoundedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private long read;

    BoundedBody(ServletInputStream body, DataSize limit) {
        this.body = body;
        this.limit = limit;
    }

    static Refusal tooLarge(DataSize limit) {
        return Refusal.of(
                ProblemType.TOO_LARGE,
                Fault.at("", "fault.too-large", String.valueOf(limit.toBytes())));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = body.read(target, offset, length);
        } catch (IOException unreadable) {
            throw new RefusedBody(Refusal.of(ProblemType.MALFORMED), unreadable);
        }
        read += Math.max(count, 0);
        if (read > limit.toBytes()) {
            throw new RefusedBody(tooLarge(limit), null);
        }
        return count;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
