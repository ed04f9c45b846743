package org.manyuan.local.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which process listens where: the gateway at the port asked for, everything else right after it;
 * further instances of a service follow in steps of ten.
 */
record PortPlan(int base) {

    private static final int STEP = 10;

    int gateway() {
        return instance(Service.GATEWAY, 0);
    }

    int instance(Service service, int index) {
        return base + service.number() + STEP * index;
    }

    int broker() {
        return base + 5;
    }

    int controller() {
        return base + 6;
    }

    int store() {
        return base + 7;
    }

    /** Every port that has to be free, with the process that wants it. */
    Map<Integer, String> all(Scale scale) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        for (Instance instance : scale.instances()) {
            ports.put(instance(instance.service(), instance.index()), instance.name());
        }
        ports.put(broker(), "broker");
        ports.put(controller(), "controller");
        ports.put(store(), "store");
        return ports;
    }
}
