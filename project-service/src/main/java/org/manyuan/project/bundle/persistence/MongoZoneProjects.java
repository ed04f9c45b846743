package org.manyuan.project.bundle.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.manyuan.project.bundle.ZoneProjects;
import org.springframework.stereotype.Component;

@Component
final class MongoZoneProjects implements ZoneProjects {

    private final MongoCollection<Document> projects;

    MongoZoneProjects(MongoDatabase database) {
        this.projects = database.getCollection("projects");
    }

    @Override
    public Set<String> in(String zoneId, Collection<String> projectIds) {
        Set<String> there = new HashSet<>();
        for (Document each :
                projects.find(and(Filters.in("_id", projectIds), eq("state.zoneId", zoneId)))
                        .projection(include("_id"))) {
            there.add(each.getString("_id"));
        }
        return there;
    }
}
