package io.mashang.bite;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted: a banned name, the machine's clock, SQL outside a store, an injected field, a mock, a sleep. */
public class PlantedManager {

    @Autowired
    JdbcClient jdbc;

    public Instant now() {
        return Instant.now();
    }

    public Date date() {
        return new Date();
    }

    public Object mock() {
        return Mockito.mock(Runnable.class);
    }

    public void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
    }
}
