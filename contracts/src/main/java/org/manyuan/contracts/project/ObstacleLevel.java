package org.manyuan.contracts.project;

/** Who must remove an obstacle, from the lowest level up. */
public enum ObstacleLevel {
    COUNTY,
    CITY,
    PROVINCE
}
