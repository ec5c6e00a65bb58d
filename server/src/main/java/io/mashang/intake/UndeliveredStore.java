package io.mashang.intake;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class UndeliveredStore implements Undelivered {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UndeliveredStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<JsonNode> of(Set<String> topics, int most) {
        return jdbc.sql("SELECT payload FROM intake_outbox WHERE topic IN (:topics) ORDER BY id LIMIT :most")
                .param("topics", topics)
                .param("most", most)
                .query((row, n) -> json.readTree(row.getString("payload")))
                .list();
    }
}
