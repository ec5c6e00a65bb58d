package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our SQL is what MariaDB, MySQL and TiDB all understand, and only one store asks the database what time it is. */
class PortableSqlTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern SQL = Pattern.compile(
            "(?is).*\\b(SELECT\\s|INSERT\\s|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|REPLACE\\s+INTO|FROM\\s+\\w+|WHERE\\s|ON\\s+DUPLICATE).*");
    private static final Map<String, Pattern> FOREIGN = foreign();

    private static Map<String, Pattern> foreign() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        Map.ofEntries(
                        Map.entry("RETURNING", "\\bRETURNING\\b"),
                        Map.entry("sequence", "\\b(CREATE\\s+SEQUENCE|NEXTVAL|NEXT\\s+VALUE\\s+FOR|LASTVAL)\\b"),
                        Map.entry("trigger or procedure",
                                "\\bCREATE\\s+(OR\\s+REPLACE\\s+)?(DEFINER\\s*=\\s*\\S+\\s+)?(TRIGGER|PROCEDURE|FUNCTION|EVENT|PACKAGE)\\b|\\bCALL\\s+\\w+\\s*\\("),
                        Map.entry("INSERT IGNORE", "\\b(INSERT|UPDATE|DELETE)\\s+IGNORE\\b"),
                        Map.entry("REPLACE INTO", "\\bREPLACE\\s+INTO\\b"),
                        Map.entry("row alias of MySQL", "\\bAS\\s+\\w+(\\s*\\([^)]*\\))?\\s+ON\\s+DUPLICATE\\b"),
                        Map.entry("another database's upsert", "\\bON\\s+CONFLICT\\b|\\bMERGE\\s+INTO\\b|\\bILIKE\\b"),
                        Map.entry("SKIP LOCKED", "\\bSKIP\\s+LOCKED\\b|\\bFOR\\s+SHARE\\b|\\bGET_LOCK\\s*\\("),
                        Map.entry("column type of one database", "\\b(INET4|INET6|VECTOR|GEOMETRY|POINT)\\s+(NOT\\s+)?NULL\\b|\\bUUID\\s+(NOT\\s+)?NULL\\b"),
                        Map.entry("numbers made by the database", "\\bAUTO_INCREMENT\\b|\\bLAST_INSERT_ID\\b|\\bAUTO_RANDOM\\b"),
                        Map.entry("system versioning", "\\bSYSTEM\\s+VERSIONING\\b"),
                        Map.entry("set operators", "\\b(INTERSECT|EXCEPT)\\b|\\bFULL\\s+(OUTER\\s+)?JOIN\\b|\\bLATERAL\\b"),
                        Map.entry("full text or spatial index", "\\b(FULLTEXT|SPATIAL)\\b"),
                        Map.entry("the database's clock",
                                "\\b(NOW|SYSDATE|CURDATE|CURTIME|UTC_TIMESTAMP|UNIX_TIMESTAMP)\\s*\\(|\\bCURRENT_(TIMESTAMP|DATE|TIME)\\b"),
                        Map.entry("TIMESTAMP column", "\\bTIMESTAMP(\\(\\d\\))?\\s+(NOT\\s+)?NULL\\b"))
                .forEach((name, pattern) -> words.put(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
        return words;
    }

    @Test
    void usesOnlyWhatAllTheDatabasesKnowInStores() {
        List<String> found = new ArrayList<>();
        files(MAIN.resolve("java"), ".java").stream().filter(file -> !asksTheTime(file)).forEach(file -> statements(read(file)).forEach(sql ->
                foreignWords(sql).forEach(word -> found.add(file.getFileName() + ": " + word + " in " + sql.strip()))));

        assertThat(found).isEmpty();
    }

    @Test
    void usesOnlyWhatAllTheDatabasesKnowInMigrations() {
        List<String> found = new ArrayList<>();
        List<Path> migrations = files(MAIN.resolve("resources/db/migration"), ".sql");
        migrations.forEach(file -> foreignWords(read(file).replaceAll("--.*", ""))
                .forEach(word -> found.add(file + ": " + word)));

        assertThat(migrations).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INSERT INTO t (a) VALUES (1) RETURNING a",
        "SELECT NEXTVAL(s)",
        "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET b = 1",
        "CREATE OR REPLACE PROCEDURE p() SELECT 1",
        "INSERT IGNORE INTO t (a) VALUES (1)",
        "REPLACE INTO t (a) VALUES (1)",
        "INSERT INTO t (a) VALUES (1) AS fresh ON DUPLICATE KEY UPDATE a = fresh.a",
        "INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING",
        "SELECT a FROM t FOR UPDATE SKIP LOCKED",
        "CREATE TABLE t (a UUID NOT NULL)",
        "CREATE TABLE t (a BIGINT AUTO_INCREMENT)",
        "SELECT a FROM t EXCEPT SELECT b FROM u",
        "UPDATE t SET a = NOW(3)",
        "CREATE TABLE t (a DATETIME DEFAULT CURRENT_TIMESTAMP)",
        "CREATE TABLE t (a TIMESTAMP NOT NULL)"
    })
    void bitesOn(String sql) {
        assertThat(foreignWords(sql)).isNotEmpty();
    }

    @Test
    void findsTheStatementsInAStore() {
        String source = "class AStore { String a = \"SELECT x FROM t\"; String b = \"\"\"\n UPDATE t SET a = 1\"\"\"; /* RETURNING */ }";

        assertThat(statements(source)).hasSize(2);
    }

    /** The one place that compares the clocks; all three databases know what it asks. */
    private static boolean asksTheTime(Path file) {
        return file.endsWith("platform/clock/DatabaseTimeStore.java");
    }

    private static List<String> foreignWords(String sql) {
        return FOREIGN.entrySet().stream()
                .filter(word -> word.getValue().matcher(sql).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> statements(String source) {
        return LITERAL.matcher(source).results().map(match -> match.group()).filter(text -> SQL.matcher(text).matches()).toList();
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
