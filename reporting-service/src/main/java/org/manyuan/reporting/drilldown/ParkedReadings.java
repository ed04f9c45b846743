package org.manyuan.reporting.drilldown;

import java.util.Map;

/**
 * The subjects of which a record could not be read. Their known facts stay those before it, as the
 * fold's do.
 */
public interface ParkedReadings {

    /** The offset of the unreadable record by topic and id of the subject. */
    Map<String, Long> all();

    void park(String subjectKey, long offset);

    void release(String subjectKey);
}
