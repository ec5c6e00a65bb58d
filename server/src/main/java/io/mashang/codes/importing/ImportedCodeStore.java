package io.mashang.codes.importing;

import io.mashang.platform.sql.Rows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keyed hashes of codes that were made elsewhere, each with the serial it was given here. */
@Repository
class ImportedCodeStore {

    /** How long the codes of an import are. */
    record Lengths(int shortest, int longest) {

        boolean contains(int length) {
            return length >= shortest && length <= longest;
        }
    }

    record Found(long serial, long batch) {}

    /** @param importId which import brought it first */
    record Known(long serial, long importId) {}

    private final JdbcTemplate jdbc;

    ImportedCodeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Lengths> lengths() {
        return jdbc.query("SELECT DISTINCT shortest, longest FROM codes_import WHERE state = 'COMPLETED' AND imported > 0",
                (row, n) -> new Lengths(row.getInt("shortest"), row.getInt("longest")));
    }

    Optional<Found> find(List<byte[]> hashes) {
        return jdbc.query("""
                SELECT c.serial, i.batch_id FROM codes_imported c JOIN codes_import i ON i.id = c.import_id
                WHERE i.state = 'COMPLETED' AND c.code_hash IN """ + Rows.tuple(hashes.size()),
                (row, n) -> new Found(row.getLong("serial"), row.getLong("batch_id")), hashes.toArray())
                .stream()
                .findFirst();
    }

    /** Adds the hashes that nobody has brought before; returns what is stored for each. */
    Map<ByteBuffer, Known> add(Map<ByteBuffer, Long> serials, long importId) {
        Rows.insert(jdbc, "INSERT INTO codes_imported (code_hash, serial, import_id) VALUES",
                "ON DUPLICATE KEY UPDATE serial = codes_imported.serial",
                serials.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(entry -> new Object[] {entry.getKey().array(), entry.getValue(), importId})
                        .toList());
        return stored(serials.keySet());
    }

    private Map<ByteBuffer, Known> stored(Collection<ByteBuffer> hashes) {
        Map<ByteBuffer, Known> found = new HashMap<>();
        if (hashes.isEmpty()) {
            return found;
        }
        List<Object> values = new ArrayList<>();
        hashes.forEach(hash -> values.add(hash.array()));
        jdbc.query("SELECT code_hash, serial, import_id FROM codes_imported WHERE code_hash IN " + Rows.tuple(values.size()),
                row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("code_hash")),
                            new Known(row.getLong("serial"), row.getLong("import_id")));
                }, values.toArray());
        return found;
    }

    /** Removes some rows of an import that will never be completed; zero when none are left. */
    int removeSome(long importId, int most) {
        return jdbc.update("DELETE FROM codes_imported WHERE import_id = ? LIMIT ?", importId, most);
    }
}
