package io.mashang.platform.sql;

import io.mashang.platform.StartRefused;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database up to date, module by module in the order of their dependencies, each with a history of its own. */
public final class Migrations {

    private static final List<String> MODULES = List.of(
            "platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin", "gifts",
            "campaigns", "notify", "insight");

    private Migrations() {}

    /** Runs what has not run yet; a second run changes nothing. */
    public static void run(DataSource dataSource) {
        for (String module : MODULES) {
            String location = "db/migration/" + module;
            if (Migrations.class.getClassLoader().getResource(location) != null) {
                migrate(dataSource, module, location);
            }
        }
    }

    private static void migrate(DataSource dataSource, String module, String location) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:" + location)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused("The database could not be brought up to date (" + module + "): "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " Nothing after it was changed.", e);
        }
    }
}
