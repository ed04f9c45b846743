package org.manyuan.investment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class InvestmentServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(InvestmentServiceApplication.class, arguments);
    }
}
