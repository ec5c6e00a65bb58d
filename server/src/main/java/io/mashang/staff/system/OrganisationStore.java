package io.mashang.staff.system;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String name() {
        return jdbc.sql("SELECT name FROM staff_organisation WHERE id = 1").query(String.class).single();
    }

    void rename(String name) {
        jdbc.sql("UPDATE staff_organisation SET name = ? WHERE id = 1").param(name).update();
    }
}
