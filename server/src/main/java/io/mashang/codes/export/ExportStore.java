package io.mashang.codes.export;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.codes.BatchId;
import io.mashang.codes.ExportId;
import io.mashang.codes.PartyId;
import io.mashang.platform.sql.Times;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Exports and their downloads. */
@Repository
class ExportStore {

    /** A download that has begun. */
    record Begun(ExportId export, StaffActor by) {}

    private static final String SELECT = """
            SELECT id, batch_id, first_no, last_no, content, format, images, correction, module_pixels, module_micrometers, reason,
                   printer_id, requested_by, requested_by_name, requested_at, approval_id, approved_by_name, usable_until, downloads, salt,
                   manifest FROM codes_export
            """;

    private final JdbcTemplate jdbc;

    ExportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CodeExport export) {
        ExportOrder order = export.order();
        jdbc.update("""
                INSERT INTO codes_export (id, batch_id, first_no, last_no, content, format, images, correction, module_pixels,
                  module_micrometers, reason, printer_id, requested_by, requested_by_name, requested_at, approval_id, downloads, salt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                export.id().value(), export.batch().value(), order.from(), order.to(), order.content().name(),
                order.format().name(), order.images().name(), order.correction().name(), order.modulePixels(),
                Math.round(order.moduleMillis() * 1000), order.reason(),
                order.printer() == null ? null : order.printer().value(), export.requestedBy().id().value(),
                export.requestedBy().displayName(), Times.toDb(export.requestedAt()), export.approval().value(), export.salt());
    }

    void approve(ExportId id, String by, Instant usableUntil) {
        jdbc.update("UPDATE codes_export SET approved_by_name = ?, usable_until = ? WHERE id = ? AND usable_until IS NULL",
                by, Times.toDb(usableUntil), id.value());
    }

    /** Counts one download; false unless it is allowed, in time, of this person and not used up. */
    boolean countDownload(ExportId id, StaffId by, int most, Instant now) {
        return jdbc.update("""
                UPDATE codes_export SET downloads = downloads + 1
                WHERE id = ? AND requested_by = ? AND usable_until > ? AND downloads < ?""",
                id.value(), by.value(), Times.toDb(now), most) == 1;
    }

    void insertTicket(byte[] ticketHash, ExportId export, StaffActor by, Instant until) {
        jdbc.update("""
                INSERT INTO codes_download (ticket_hash, export_id, staff_id, staff_name, until) VALUES (?, ?, ?, ?, ?)""",
                ticketHash, export.value(), by.id().value(), by.displayName(), Times.toDb(until));
    }

    /** Empty unless the ticket is in time and has not been used. */
    Optional<Begun> useTicket(byte[] ticketHash, Instant now) {
        int used = jdbc.update("UPDATE codes_download SET used_at = ? WHERE ticket_hash = ? AND used_at IS NULL AND until > ?",
                Times.toDb(now), ticketHash, Times.toDb(now));
        return used == 0 ? Optional.empty() : jdbc.query(
                "SELECT export_id, staff_id, staff_name FROM codes_download WHERE ticket_hash = ?",
                (row, n) -> new Begun(new ExportId(row.getLong("export_id")),
                        new StaffActor(new StaffId(row.getLong("staff_id")), row.getString("staff_name"))),
                ticketHash).stream().findFirst();
    }

    void complete(byte[] ticketHash, ExportId export, String manifest, Instant now) {
        jdbc.update("UPDATE codes_download SET completed_at = ? WHERE ticket_hash = ?", Times.toDb(now), ticketHash);
        jdbc.update("UPDATE codes_export SET manifest = ? WHERE id = ?", manifest, export.value());
    }

    Optional<CodeExport> find(ExportId id) {
        return jdbc.query(SELECT + " WHERE id = ?", (row, n) -> read(row), id.value()).stream().findFirst();
    }

    List<CodeExport> ofBatch(BatchId batch, int most) {
        return jdbc.query(SELECT + " WHERE batch_id = ? ORDER BY id DESC LIMIT ?", (row, n) -> read(row), batch.value(), most);
    }

    private static CodeExport read(ResultSet row) throws SQLException {
        Long printer = row.getObject("printer_id", Long.class);
        var order = new ExportOrder(
                row.getLong("first_no"), row.getLong("last_no"), ExportOrder.Content.valueOf(row.getString("content")),
                ExportOrder.Format.valueOf(row.getString("format")), ExportOrder.Images.valueOf(row.getString("images")),
                ErrorCorrectionLevel.valueOf(row.getString("correction")), row.getInt("module_pixels"),
                row.getInt("module_micrometers") / 1000.0, row.getString("reason"),
                printer == null ? null : new PartyId(printer));
        return new CodeExport(
                new ExportId(row.getLong("id")), new BatchId(row.getLong("batch_id")), order,
                new StaffActor(new StaffId(row.getLong("requested_by")), row.getString("requested_by_name")),
                Times.read(row, "requested_at"), new ApprovalId(row.getLong("approval_id")), row.getString("approved_by_name"),
                Times.readNullable(row, "usable_until"), row.getInt("downloads"), row.getBytes("salt"), row.getString("manifest"));
    }
}
