package org.manyuan.local;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents on disk are BSON. The stock backend uses Java serialization, which spends most of the
 * store's time and of its file on class descriptions.
 */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int OBJECT = 56;

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bson = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bson);
        target.put(bson.array(), bson.arrayOffset(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer source) {
        ByteBuf bson = Unpooled.wrappedBuffer(source.slice());
        Document document = BsonDecoder.decodeBson(bson);
        source.position(source.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    /** What it takes on the heap, roughly: it decides how large pages and the cache become. */
    @Override
    public int getMemory(Document document) {
        return memoryOf(document);
    }

    private static int memoryOf(@Nullable Object value) {
        int memory = OBJECT;
        switch (value) {
            case Map<?, ?> fields -> {
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    memory += OBJECT + memoryOf(field.getKey()) + memoryOf(field.getValue());
                }
            }
            case Collection<?> elements -> {
                for (Object element : elements) {
                    memory += memoryOf(element);
                }
            }
            case String text -> memory += text.length();
            case byte[] bytes -> memory += bytes.length;
            case null, default -> {}
        }
        return memory;
    }
}
