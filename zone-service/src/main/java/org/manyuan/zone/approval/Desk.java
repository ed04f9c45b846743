package org.manyuan.zone.approval;

import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.Official;

/** Callers as the applications see them. */
final class Desk {

    private Desk() {}

    static Official official(Caller caller) {
        Jurisdiction jurisdiction = caller.jurisdiction();
        return new Official(
                caller.subject(),
                jurisdiction.province(),
                jurisdiction.cities(),
                jurisdiction.zones(),
                caller.offices());
    }

    static boolean sees(Caller caller, Application application) {
        return caller.jurisdiction().covers(application.zoneId(), application.cityCode());
    }
}
