package org.manyuan.zone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ZoneServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ZoneServiceApplication.class, arguments);
    }
}
