package org.manyuan.zone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class ZoneServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ZoneServiceApplication.class, arguments);
    }
}
