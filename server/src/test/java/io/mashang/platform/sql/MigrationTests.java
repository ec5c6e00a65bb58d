package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.MashangTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every module's tables come into being on an empty database, once, and belong to their module by name. */
@MashangTest
@Tag("stores")
class MigrationTests {

    private static final Pattern TABLE = Pattern.compile("(?i)CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+)`?");

    @Autowired
    Environment settings;

    @Autowired
    JdbcClient shared;

    private final String schema = "mashang_test_" + UUID.randomUUID().toString().substring(0, 8);
    private DriverManagerDataSource empty = new DriverManagerDataSource();

    @BeforeEach
    void makeAnEmptyDatabase() {
        shared.sql("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci").update();
        String url = settings.getRequiredProperty("spring.datasource.url").replaceFirst("/[^/]*$", "/" + schema);
        empty = new DriverManagerDataSource(
                url, settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    @AfterEach
    void dropIt() {
        shared.sql("DROP DATABASE " + schema).update();
    }

    @Test
    void runsOnAnEmptyDatabaseAndChangesNothingTheSecondTime() {
        Migrations.run(empty);
        List<Map<String, Object>> first = shape();
        Migrations.run(empty);

        assertThat(first).isNotEmpty();
        assertThat(shape()).isEqualTo(first);
    }

    @Test
    void leavesThePrivateNumbersToTheNodes() {
        Migrations.run(empty);

        assertThat(shape()).noneMatch(column -> String.valueOf(column.get("extra")).contains("auto_increment"));
    }

    @Test
    void putsTheModulesNameBeforeEveryTable() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");

        assertThat(files).isNotEmpty();
        for (Resource file : files) {
            String module = String.valueOf(file.getURI()).replaceFirst(".*/migration/([a-z]+)/.*", "$1");
            assertThat(TABLE.matcher(file.getContentAsString(StandardCharsets.UTF_8)).results().map(match -> match.group(1)))
                    .as(file.getFilename())
                    .allMatch(table -> table.startsWith(module + "_"));
        }
    }

    private List<Map<String, Object>> shape() {
        return JdbcClient.create(empty).sql("""
                SELECT table_name, column_name, column_type, is_nullable, column_default, extra
                FROM information_schema.columns WHERE table_schema = ? ORDER BY table_name, ordinal_position""")
                .param(schema)
                .query()
                .listOfRows();
    }
}
