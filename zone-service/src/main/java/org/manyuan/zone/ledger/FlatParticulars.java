package org.manyuan.zone.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.manyuan.zone.registry.Particulars;
import org.manyuan.zone.registry.ZoneEvent;
import tools.jackson.databind.json.JsonMapper;

/** The particulars stand among the other fields of an event, in the ledger and on the topic. */
interface FlatParticulars {

    @JsonUnwrapped
    Particulars particulars();

    static JsonMapper in(JsonMapper json) {
        return json.rebuild()
                .addMixIn(ZoneEvent.Registered.class, FlatParticulars.class)
                .addMixIn(ZoneEvent.Revised.class, FlatParticulars.class)
                .build();
    }
}
