package org.manyuan.platform.workbook.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.BsonString;
import org.manyuan.platform.workbook.StoredWorkbooks;

/** The uploaded files of one kind in GridFS. */
public final class GridFsWorkbooks implements StoredWorkbooks {

    private final GridFSBucket bucket;

    /**
     * @param name of the bucket
     */
    public GridFsWorkbooks(MongoDatabase database, String name) {
        this.bucket =
                GridFSBuckets.create(database, name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void keep(String id, Path file) throws IOException {
        BsonString key = new BsonString(id);
        GridFSFile left = bucket.find(eq("_id", key)).first();
        if (left != null) {
            // by an upload that did not come to its end
            bucket.delete(key);
        }
        try (InputStream in = Files.newInputStream(file)) {
            bucket.uploadFromStream(key, id, in);
        }
    }

    @Override
    public void copy(String id, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            bucket.downloadToStream(new BsonString(id), out);
        }
    }
}
