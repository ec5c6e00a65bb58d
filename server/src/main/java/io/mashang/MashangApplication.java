package io.mashang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MashangApplication {
    public static void main(String[] args) {
        SpringApplication.run(MashangApplication.class, args);
    }
}
