package org.manyuan.project.ledger;

/** Running numbers of obstacles per zone and year. */
interface ObstacleNumbers {

    /**
     * @return {@code <zoneId>-<year>-<running number>}; never given twice, though one may be lost
     *     with an event that was not stored after all
     */
    String next(String zoneId, int year);
}
