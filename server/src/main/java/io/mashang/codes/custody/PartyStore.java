package io.mashang.codes.custody;

import io.mashang.codes.PartyId;
import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Printers, suppliers and dealers with their regions. */
@Repository
class PartyStore {

    private static final String SELECT = """
            SELECT p.id, p.kind, p.name, p.note, p.archived, p.created_at,
                   (SELECT GROUP_CONCAT(r.region ORDER BY r.region SEPARATOR ',') FROM codes_party_region r WHERE r.party_id = p.id) AS regions
            FROM codes_party p
            """;

    private final JdbcTemplate jdbc;

    PartyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Party party) {
        jdbc.update("INSERT INTO codes_party (id, kind, name, note, archived, created_at) VALUES (?, ?, ?, ?, FALSE, ?)",
                party.id().value(), party.kind().name(), party.name(), party.note(), Times.toDb(party.createdAt()));
        setRegions(party.id(), party.regions());
    }

    void change(PartyId id, String name, String note, List<Integer> regions) {
        jdbc.update("UPDATE codes_party SET name = ?, note = ? WHERE id = ?", name, note, id.value());
        setRegions(id, regions);
    }

    void setArchived(PartyId id, boolean archived) {
        jdbc.update("UPDATE codes_party SET archived = ? WHERE id = ?", archived, id.value());
    }

    Optional<Party> find(PartyId id) {
        return jdbc.query(SELECT + " WHERE p.id = ?", (row, n) -> read(row), id.value()).stream().findFirst();
    }

    List<Party> list(String search, Party.@Nullable Kind kind, long before, int most) {
        List<Object> values = new ArrayList<>(List.of(before, Likes.containing(search)));
        if (kind != null) {
            values.add(kind.name());
        }
        values.add(most);
        return jdbc.query(SELECT + " WHERE p.id < ? AND p.name LIKE ?" + (kind == null ? "" : " AND p.kind = ?")
                + " ORDER BY p.id DESC LIMIT ?", (row, n) -> read(row), values.toArray());
    }

    Map<Long, Party> all(Collection<Long> ids) {
        Map<Long, Party> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(SELECT + " WHERE p.id IN " + Rows.tuple(ids.size()), (row, n) -> read(row), ids.toArray())
                    .forEach(party -> found.put(party.id().value(), party));
        }
        return found;
    }

    private void setRegions(PartyId id, List<Integer> regions) {
        jdbc.update("DELETE FROM codes_party_region WHERE party_id = ?", id.value());
        Rows.insert(jdbc, "INSERT INTO codes_party_region (party_id, region) VALUES", "",
                regions.stream().distinct().sorted().map(region -> new Object[] {id.value(), region}).toList());
    }

    private static Party read(ResultSet row) throws SQLException {
        String regions = row.getString("regions");
        return new Party(
                new PartyId(row.getLong("id")), Party.Kind.valueOf(row.getString("kind")), row.getString("name"),
                row.getString("note"), regions == null ? List.of() : Arrays.stream(regions.split(",")).map(Integer::valueOf).toList(), row.getBoolean("archived"),
                Times.read(row, "created_at"));
    }
}
