package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which applications are listed, and for whom. */
class ApplicationListIT extends RunningApplications {

    @Test
    void listsAreFilteredAndBounded() throws Exception {
        String zoneId = registered();
        String path = opened(zoneId, "EXPANSION", "\"newAreaHa\":250.5");
        done(path, "preliminary-request", CITY);
        String id = path.substring(path.lastIndexOf('/') + 1);
        String mine = "/api/applications?zone=" + zoneId;

        for (String filter :
                List.of(
                        "&city=360100",
                        "&kind=expansion",
                        "&status=IN_PROGRESS",
                        "&step=preliminary-consent",
                        "&actor=PROVINCE_NDRC",
                        "&overdue=false",
                        "&sort=-dueOn")) {
            assertThat(json(get(CITY, mine + filter)).at("/items/0/applicationId").asString())
                    .as(filter)
                    .isEqualTo(id);
        }
        for (String filter :
                List.of(
                        "&city=360700",
                        "&kind=adjustment",
                        "&status=RETURNED",
                        "&step=reply",
                        "&actor=CITY_NDRC",
                        "&overdue=true")) {
            assertThat(json(get(CITY, mine + filter)).get("total").asInt()).as(filter).isZero();
        }
        assertThat(json(get(OTHER_CITY, mine)).get("total").asInt()).isZero();
        assertThat(json(get(NDRC, mine)).get("total").asInt()).isOne();
        assertThat(problem(get(CITY, "/api/applications?kind=x&status=y&overdue=perhaps&sort=z")))
                .isEqualTo("400 validation /query/overdue /query/kind /query/status /query/sort");

        // a due date that has passed
        applications()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("state.progress.waiting.dueOn", "2019-01-01"));
        assertThat(json(get(CITY, mine + "&overdue=true")).at("/items/0/overdue").asBoolean())
                .isTrue();
        assertThat(json(get(CITY, path)).at("/current/overdue").asBoolean()).isTrue();
    }
}
