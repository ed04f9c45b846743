package org.manyuan.reporting.written.composition;

import java.util.List;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.scope.Scope;

/** What a report is made of, all of one moment: a report is a function of this alone. */
public interface Figures {

    AsOf asOf();

    Origin origin();

    /** All figures of a scope, in the order of the interface. */
    List<Standing> standings(Scope scope);

    /** From January to the last month that counts. */
    List<MonthCounts> months(Scope scope);

    /** In the order of their ids. */
    List<ZoneEntry> zones();

    ZoneEntry zone(String zoneId);
}
