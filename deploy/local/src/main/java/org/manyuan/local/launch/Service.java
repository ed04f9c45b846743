package org.manyuan.local.launch;

import java.util.Optional;
import java.util.stream.Stream;

/** The five services. The number is that of the port plan. */
enum Service {
    GATEWAY("gateway", 0, 192),
    ZONE("zone-service", 1, 192),
    PROJECT("project-service", 2, 320),
    INVESTMENT("investment-service", 3, 224),
    REPORTING("reporting-service", 4, 448);

    private final String id;
    private final int number;
    private final int heapMegabytes;

    Service(String id, int number, int heapMegabytes) {
        this.id = id;
        this.number = number;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name of its module, its process and its route. */
    String id() {
        return id;
    }

    int number() {
        return number;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The gateway is the door: there is one address to print. */
    boolean scales() {
        return this != GATEWAY;
    }

    /** Its database in the store; the gateway keeps nothing. */
    String database() {
        return id.replace("-service", "");
    }

    static Optional<Service> named(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
