package org.manyuan.zone.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.manyuan.zone.registry.Particulars;
import org.manyuan.zone.registry.ZoneEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of zone events as JSON for the ledger and the topic: flat, without what is not known.
 */
final class ZoneEventData {

    private final JsonMapper json;

    ZoneEventData(JsonMapper json) {
        this.json =
                json.rebuild()
                        .changeDefaultPropertyInclusion(
                                each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .addMixIn(ZoneEvent.Registered.class, Flat.class)
                        .addMixIn(ZoneEvent.Revised.class, Flat.class)
                        .build();
    }

    String of(ZoneEvent event) {
        return json.writeValueAsString(event);
    }

    private interface Flat {
        @JsonUnwrapped
        Particulars particulars();
    }
}
