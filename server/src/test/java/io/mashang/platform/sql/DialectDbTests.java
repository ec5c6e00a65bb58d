package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.testing.MashangTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What our SQL counts on, on every database that it meets. */
@MashangTest
@Tag("stores")
class DialectDbTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void makeATable() {
        sql.sql("DROP TABLE IF EXISTS platform_dialect").update();
        sql.sql("""
                CREATE TABLE platform_dialect (
                    id BIGINT PRIMARY KEY,
                    token VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                    name VARCHAR(20) NOT NULL,
                    at DATETIME(3) NOT NULL)
                """).update();
    }

    @Test
    void readsOnlyWhatIsCommitted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void keepsEveryCharacterAndEveryMillisecond() {
        insert(1, "a", "码上😀", "2026-11-21T08:00:00.123");

        assertThat(sql.sql("SELECT name FROM platform_dialect").query(String.class).single()).isEqualTo("码上😀");
        assertThat(sql.sql("SELECT at FROM platform_dialect").query(LocalDateTime.class).single())
                .isEqualTo(LocalDateTime.parse("2026-11-21T08:00:00.123"));
    }

    @Test
    void tellsTheLettersOfATokenApartByCase() {
        insert(1, "a", "one", "2026-11-21T08:00:00");
        insert(2, "A", "two", "2026-11-21T08:00:00");

        assertThat(sql.sql("SELECT COUNT(*) FROM platform_dialect WHERE token = 'A'").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void refusesATextThatIsTooLongInsteadOfCuttingIt() {
        assertThatThrownBy(() -> insert(1, "123456789", "long", "2026-11-21T08:00:00"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void insertsOrChangesInOneStatement() {
        for (String name : new String[] {"first", "second"}) {
            sql.sql("""
                    INSERT INTO platform_dialect (id, token, name, at) VALUES (1, 'a', :name, '2026-11-21')
                    ON DUPLICATE KEY UPDATE name = VALUES(name)
                    """).param("name", name).update();
        }

        assertThat(sql.sql("SELECT name FROM platform_dialect").query(String.class).single()).isEqualTo("second");
    }

    @Test
    void countsTheRowsAGuardedUpdateFoundEvenWhenItChangesNothing() {
        insert(1, "a", "same", "2026-11-21T08:00:00");

        assertThat(sql.sql("UPDATE platform_dialect SET name = 'same' WHERE id = 1").update()).isEqualTo(1);
    }

    private void insert(long id, String token, String name, String at) {
        sql.sql("INSERT INTO platform_dialect (id, token, name, at) VALUES (?, ?, ?, ?)")
                .params(id, token, name, LocalDateTime.parse(at))
                .update();
    }
}
