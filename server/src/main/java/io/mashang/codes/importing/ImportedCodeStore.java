package io.mashang.codes.importing;

import io.mashang.platform.sql.Rows;
import java.nio.ByteBuffer;
import java.util.Collection;
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

    /** Which import brought a code first. */
    record Known(long importId) {}

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

    /** Those of these hashes that an import has brought before. */
    Map<ByteBuffer, Known> known(Collection<ByteBuffer> hashes) {
        Map<ByteBuffer, Known> found = new HashMap<>();
        if (hashes.isEmpty()) {
            return found;
        }
        jdbc.query("SELECT code_hash, import_id FROM codes_imported WHERE code_hash IN " + Rows.tuple(hashes.size()),
                row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("code_hash")), new Known(row.getLong("import_id")));
                }, hashes.stream().map(ByteBuffer::array).toArray());
        return found;
    }

    /** A hash that another import has brought meanwhile fails the transaction. */
    void add(Map<ByteBuffer, Long> serials, long importId) {
        Rows.insert(jdbc, "INSERT INTO codes_imported (code_hash, serial, import_id) VALUES", "",
                serials.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Object[] {entry.getKey().array(), entry.getValue(), importId})
                        .toList());
    }

    /** Removes some rows of an import that will never be completed; zero when none are left. */
    int removeSome(long importId, int most) {
        return jdbc.update("DELETE FROM codes_imported WHERE import_id = ? LIMIT ?", importId, most);
    }
}
