package org.manyuan.reporting.correction;

import java.util.List;

/** All corrections of dates, shared by all instances of the service. */
public interface Corrections {

    /** Takes corrections over; those known already stay as they are. */
    void learn(List<Correction> corrections);

    /** Those that moved a date into a year. */
    List<Correction> into(int year);
}
