package io.mashang.activities.organise;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.model.Phase;
import io.mashang.activities.model.Rotation;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivityStore {

    /** From when to when an activity's sessions take check-ins. */
    record Span(Instant firstOpensAt, Instant lastClosesAt) {}

    /** When nobody comes or leaves any more; most activities ask nobody to check out, and no session is looked at. */
    private static final String LAST_CLOSES_AT = """
            GREATEST(last_closes_at, COALESCE((SELECT MAX(TIMESTAMPADD(MINUTE, o.closes_after_minutes, s.ends_at))
                FROM activities_check_out o JOIN activities_session s ON s.activity_id = o.activity_id
                WHERE o.activity_id = activities_activity.id), last_closes_at))""";

    private final JdbcClient jdbc;

    ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActivityId id, ActivityRequest settings, Span span, @Nullable String code, byte[] keySalt, Instant now) {
        jdbc.sql("""
                INSERT INTO activities_activity (id, version, title, note, time_zone, scenario, methods, admission,
                    phone_needed, names_on_screen, place_name, place_checked, rotation, step_seconds, error_correction, contrast, activity_code,
                    key_epoch, key_salt, first_opens_at, last_closes_at, created_at)
                VALUES (:id, 1, :title, :note, :timeZone, :scenario, :methods, :admission,
                    :phoneNeeded, :namesOnScreen, :placeName, :placeChecked, :rotation, :stepSeconds, :errorCorrection, :contrast, :code,
                    1, :keySalt, :firstOpensAt, :lastClosesAt, :now)""")
                .params(columns(settings, span))
                .param("id", id.value())
                .param("code", code)
                .param("keySalt", keySalt)
                .param("now", Times.toDb(now))
                .update();
    }

    /** False when somebody changed or archived it since this version. */
    boolean update(ActivityId id, int version, ActivityRequest settings, Span span, @Nullable String code) {
        return jdbc.sql("""
                UPDATE activities_activity SET version = version + 1, title = :title, note = :note,
                    time_zone = :timeZone, scenario = :scenario, methods = :methods, admission = :admission,
                    phone_needed = :phoneNeeded, names_on_screen = :namesOnScreen, place_name = :placeName,
                    place_checked = :placeChecked, rotation = :rotation,
                    step_seconds = :stepSeconds, error_correction = :errorCorrection, contrast = :contrast,
                    activity_code = :code, first_opens_at = :firstOpensAt, last_closes_at = :lastClosesAt
                WHERE id = :id AND version = :version AND archived_at IS NULL""")
                        .params(columns(settings, span))
                        .param("id", id.value())
                        .param("version", version)
                        .param("code", code)
                        .update()
                == 1;
    }

    /** False when it was archived already. */
    boolean archive(ActivityId id, Instant now) {
        return jdbc.sql("""
                UPDATE activities_activity SET version = version + 1, archived_at = ?, activity_code = NULL
                WHERE id = ? AND archived_at IS NULL""")
                        .params(Times.toDb(now), id.value())
                        .update()
                == 1;
    }

    /** Opens it again under a new key, so that codes of before stay dead; false when it was not archived. */
    boolean restore(ActivityId id, @Nullable String code, byte[] keySalt) {
        return jdbc.sql("""
                UPDATE activities_activity SET version = version + 1, archived_at = NULL, activity_code = ?,
                    key_epoch = key_epoch + 1, key_salt = ?
                WHERE id = ? AND archived_at IS NOT NULL""")
                        .params(Arrays.asList(code, keySalt, id.value()))
                        .update()
                == 1;
    }

    /** False when it is archived or unknown. */
    boolean replaceCode(ActivityId id, String code) {
        return jdbc.sql("UPDATE activities_activity SET activity_code = ? WHERE id = ? AND archived_at IS NULL")
                        .params(code, id.value())
                        .update()
                == 1;
    }

    Optional<StoredActivity> find(ActivityId id) {
        return jdbc.sql("SELECT *, " + LAST_CLOSES_AT + " AS ends FROM activities_activity WHERE id = ?").param(id.value()).query(ActivityStore::read).optional();
    }

    /** @param phase null for all that are not archived */
    List<StoredActivity> list(String search, @Nullable Phase phase, Instant now, long before, int limit) {
        return jdbc.sql("SELECT *, " + LAST_CLOSES_AT + " AS ends FROM activities_activity WHERE id < :before AND " + condition(phase)
                        + " AND (:search = '' OR title LIKE :like OR place_name LIKE :like) ORDER BY id DESC LIMIT :limit")
                .param("before", before)
                .param("now", Times.toDb(now))
                .param("search", search)
                .param("like", "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query(ActivityStore::read)
                .list();
    }

    private static String condition(@Nullable Phase phase) {
        return switch (phase) {
            case null -> "archived_at IS NULL";
            case UPCOMING -> "archived_at IS NULL AND first_opens_at > :now";
            case RUNNING -> "archived_at IS NULL AND first_opens_at <= :now AND " + LAST_CLOSES_AT + " > :now";
            case ENDED -> "archived_at IS NULL AND last_closes_at <= :now AND " + LAST_CLOSES_AT + " <= :now";
            case ARCHIVED -> "archived_at IS NOT NULL";
        };
    }

    private static Map<String, @Nullable Object> columns(ActivityRequest settings, Span span) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("title", settings.title().strip());
        columns.put("note", settings.note());
        columns.put("timeZone", settings.timeZone().getId());
        columns.put("scenario", settings.scenario().name());
        columns.put("methods", settings.methods().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        columns.put("admission", settings.admission().name());
        columns.put("phoneNeeded", settings.phoneNeeded());
        columns.put("namesOnScreen", settings.namesOnScreen().name());
        columns.put("placeName", settings.place().name().strip());
        columns.put("placeChecked", settings.place().checked());
        columns.put("rotation", settings.code().rotation().name());
        columns.put("stepSeconds", settings.code().seconds());
        columns.put("errorCorrection", settings.code().errorCorrection().name());
        columns.put("contrast", settings.code().contrast().name());
        columns.put("firstOpensAt", Times.toDb(span.firstOpensAt()));
        columns.put("lastClosesAt", Times.toDb(span.lastClosesAt()));
        return columns;
    }

    private static StoredActivity read(ResultSet row, int n) throws SQLException {
        var place = new ActivityRequest.Place(row.getString("place_name"), row.getBoolean("place_checked"), List.of());
        var code = new ActivityRequest.Code(
                Rotation.valueOf(row.getString("rotation")), row.getInt("step_seconds"),
                ActivityRequest.ErrorCorrection.valueOf(row.getString("error_correction")),
                Contrast.valueOf(row.getString("contrast")));
        var settings = new ActivityRequest(
                row.getString("title"), row.getString("note"), ZoneId.of(row.getString("time_zone")),
                ActivityRequest.Scenario.valueOf(row.getString("scenario")), methods(row.getString("methods")),
                Admission.valueOf(row.getString("admission")), row.getBoolean("phone_needed"),
                NamesOnScreen.valueOf(row.getString("names_on_screen")), place, code, List.of(), null,
                row.getInt("version"));
        return new StoredActivity(
                new ActivityId(row.getLong("id")), settings, row.getInt("version"), row.getString("activity_code"),
                Times.read(row, "first_opens_at"), Times.read(row, "ends"), Times.read(row, "created_at"),
                Times.readNullable(row, "archived_at"));
    }

    private static Set<Method> methods(String stored) {
        return Arrays.stream(stored.split(","))
                .map(Method::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Method.class)));
    }
}
