package org.manyuan.project.imports;

/** How far an import has come. */
public enum ImportStatus {
    /** It waits for an instance that takes it on. */
    UPLOADED,
    /** Its rows are judged, nothing is stored: a dry run. */
    CHECKING,
    /** The dry run is over; it may be started. */
    CHECKED,
    IMPORTING,
    DONE,
    /** It cannot go on; what it had stored stays. */
    FAILED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CHECKED;
    }
}
