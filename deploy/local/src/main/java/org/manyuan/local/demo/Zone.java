package org.manyuan.local.demo;

/** What the demo needs to know of a development zone. */
record Zone(String zoneId, String name, boolean national, String cityCode) {}
