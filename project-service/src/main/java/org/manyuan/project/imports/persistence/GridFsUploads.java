package org.manyuan.project.imports.persistence;

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
import org.manyuan.project.imports.Uploads;

/** The uploaded files in GridFS, named by their import. */
public final class GridFsUploads implements Uploads {

    private final GridFSBucket bucket;

    public GridFsUploads(MongoDatabase database) {
        this.bucket =
                GridFSBuckets.create(database, "projectImportFiles")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void keep(String importId, Path file) throws IOException {
        BsonString id = new BsonString(importId);
        GridFSFile left = bucket.find(eq("_id", id)).first();
        if (left != null) {
            // by an upload that did not come to its end
            bucket.delete(id);
        }
        try (InputStream in = Files.newInputStream(file)) {
            bucket.uploadFromStream(id, importId, in);
        }
    }

    @Override
    public void copy(String importId, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            bucket.downloadToStream(new BsonString(importId), out);
        }
    }
}
