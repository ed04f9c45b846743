package org.manyuan.zone.application;

import java.math.BigDecimal;

/** What is known of the zone that applies. */
public record Applicant(String zoneId, String cityCode, BigDecimal areaHa, boolean exited) {}
