package org.manyuan.local.launch;

import java.util.List;
import java.util.Map;

/**
 * One process to be kept running.
 *
 * @param name of its log, its pid file and in what the user reads
 */
record ProcessPlan(
        String name, List<String> command, Map<String, String> environment, Probe probe) {}
