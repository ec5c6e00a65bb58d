package io.mashang.intake;

import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.ProblemCatalogue;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReceiptStore {

    /** @param problem the code of the refusal, or null when it was done */
    record Stored(
            byte[] key, String owner, String kind, byte[] fingerprint,
            @Nullable String problem, String answer, Instant receivedAt) {}

    private static final TypeReference<Map<String, Object>> PARAMS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ProblemCatalogue problems;

    ReceiptStore(JdbcTemplate jdbc, JsonMapper json, ProblemCatalogue problems) {
        this.jdbc = jdbc;
        this.json = json;
        this.problems = problems;
    }

    Map<ByteBuffer, Stored> find(List<byte[]> keys) {
        Map<ByteBuffer, Stored> found = new HashMap<>();
        String sql = "SELECT op_key, owner, kind, fingerprint, problem, answer, received_at FROM intake_receipt"
                + " WHERE op_key IN " + Rows.tuple(keys.size());
        jdbc.query(sql, row -> {
            Stored stored = new Stored(
                    row.getBytes("op_key"), row.getString("owner"), row.getString("kind"), row.getBytes("fingerprint"),
                    row.getString("problem"), row.getString("answer"), Times.read(row, "received_at"));
            found.put(ByteBuffer.wrap(stored.key()), stored);
        }, keys.toArray());
        return found;
    }

    /** A key that another writer has stored meanwhile fails the batch: it is done again and then finds the receipt. */
    void insert(List<Stored> rows) {
        Rows.insert(jdbc,
                "INSERT INTO intake_receipt (op_key, owner, kind, fingerprint, problem, answer, received_at) VALUES", "",
                rows.stream()
                        .map(r -> new Object[] {
                            r.key(), r.owner(), r.kind(), r.fingerprint(), r.problem(), r.answer(), Times.toDb(r.receivedAt())
                        })
                        .toList());
    }

    Stored stored(BatchTransaction.Prepared prepared, Outcome<?> outcome) {
        Operation<?> operation = prepared.operation();
        @Nullable String problem = outcome instanceof Outcome.Declined<?> declined ? declined.problem().code() : null;
        Object kept = switch (outcome) {
            case Outcome.Done<?> done -> done.answer();
            case Outcome.Declined<?> declined -> declined.params();
        };
        return new Stored(
                prepared.key().array(), operation.key().owner(), operation.kind(), prepared.fingerprint(),
                problem, json.writeValueAsString(kept), operation.receivedAt());
    }

    <A> Outcome<A> outcome(Stored stored, Class<A> answerType) {
        String code = stored.problem();
        if (code == null) {
            return new Outcome.Done<>(json.readValue(stored.answer(), answerType));
        }
        Problem problem = problems.find(code);
        return new Outcome.Declined<>(problem, json.readValue(stored.answer(), PARAMS));
    }
}
