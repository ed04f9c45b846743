package org.manyuan.local.launch;

/** One process of a service; the first has index 0 and bears the service's name alone. */
record Instance(Service service, int index) {

    String name() {
        return index == 0 ? service.id() : service.id() + "-" + (index + 1);
    }
}
