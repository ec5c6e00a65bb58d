package io.mashang.activities.place;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Bssid;
import io.mashang.activities.Datum;
import io.mashang.activities.PlaceRule.Fence;
import io.mashang.activities.PlaceRule.Site;
import io.mashang.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sites of activities in the order in which the organiser gave them. */
@Repository
public class SiteStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SiteStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public List<Site> of(ActivityId activity) {
        Map<Integer, Set<Bssid>> networks = new HashMap<>();
        jdbc.sql("SELECT site_no, bssid FROM activities_network WHERE activity_id = ?").param(activity.value()).query(row -> {
            networks.computeIfAbsent(row.getInt("site_no"), no -> new HashSet<>()).add(new Bssid(row.getString("bssid")));
        });
        return jdbc.sql("SELECT * FROM activities_site WHERE activity_id = ? ORDER BY no")
                .param(activity.value())
                .query((row, n) -> new Site(row.getString("name"), fence(row), networks.getOrDefault(row.getInt("no"), Set.of())))
                .list();
    }

    /** Inside the transaction that holds the activity's row, so that two changes do not mix. */
    public void replace(ActivityId activity, List<Site> sites) {
        jdbc.sql("DELETE FROM activities_network WHERE activity_id = ?").param(activity.value()).update();
        jdbc.sql("DELETE FROM activities_site WHERE activity_id = ?").param(activity.value()).update();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Object[]> networks = new ArrayList<>();
        for (int no = 0; no < sites.size(); no++) {
            int number = no;
            rows.add(columns(activity, number, sites.get(no)));
            sites.get(no).networks().forEach(network -> networks.add(new Object[] {activity.value(), number, network.hex()}));
        }
        Rows.insert(template, """
                INSERT INTO activities_site (activity_id, no, name, latitude, longitude, datum, radius_meters,
                    accuracy_allowance_meters) VALUES""", "", rows);
        Rows.insert(template, "INSERT INTO activities_network (activity_id, site_no, bssid) VALUES", "", networks);
    }

    private static @Nullable Object[] columns(ActivityId activity, int no, Site site) {
        Fence fence = site.fence();
        return fence == null
                ? new @Nullable Object[] {activity.value(), no, site.name(), null, null, null, null, null}
                : new @Nullable Object[] {
                    activity.value(), no, site.name(), fence.latitude(), fence.longitude(), fence.datum().name(),
                    fence.radiusMeters(), fence.accuracyAllowanceMeters()
                };
    }

    private static @Nullable Fence fence(ResultSet row) throws SQLException {
        String datum = row.getString("datum");
        return datum == null
                ? null
                : new Fence(
                        row.getDouble("latitude"), row.getDouble("longitude"), Datum.valueOf(datum),
                        row.getInt("radius_meters"), row.getInt("accuracy_allowance_meters"));
    }
}
