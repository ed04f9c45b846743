package org.manyuan.gateway.home;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The gateway's own OpenAPI document. It is written by hand: what the gateway answers comes from
 * routes and filters, which no generator sees.
 */
@RestController
class DescriptionController {

    @GetMapping(path = "/api/openapi/gateway", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi/gateway.json");
    }
}
