package org.manyuan.conformance;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/**
 * Passes a body on and tells it when it has ended: as a whole, or as far as it was read by a reader
 * who left or whom the server left.
 */
final class CopyingSubscriber<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> reader;
    private final Consumer<byte[]> whole;
    private final Consumer<byte[]> part;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    CopyingSubscriber(BodySubscriber<T> reader, Consumer<byte[]> whole, Consumer<byte[]> part) {
        this.reader = reader;
        this.whole = whole;
        this.part = part;
    }

    @Override
    public CompletionStage<T> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        reader.onSubscribe(
                new Subscription() {
                    @Override
                    public void request(long items) {
                        subscription.request(items);
                    }

                    @Override
                    public void cancel() {
                        part.accept(copy.toByteArray());
                        subscription.cancel();
                    }
                });
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            copy.writeBytes(bytes);
        }
        reader.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        part.accept(copy.toByteArray());
        reader.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.accept(copy.toByteArray());
        reader.onComplete();
    }
}
