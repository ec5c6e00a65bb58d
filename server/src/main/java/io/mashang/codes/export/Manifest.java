package io.mashang.codes.export;

import io.mashang.codes.batch.Batch;
import io.mashang.codes.model.SerialRange;
import java.time.Instant;
import java.util.List;

/**
 * What a printer has got: enough to check it, no keys, no codes.
 *
 * @param format the form of the lines; a new form gets a new number
 * @param firstSerial the serial of the first code
 * @param keyEpoch which generation of keys made the codes
 */
record Manifest(
        int format, String export, String batch, String product, long from, long to, long count, long firstSerial, long lastSerial,
        int keyEpoch, ExportOrder.Content content, String errorCorrection, double moduleMillis, String requestedBy,
        String approvedBy, Instant madeAt, List<File> files) {

    private static final int FORMAT = 1;

    /** @param codes how many serials it lists */
    record File(String name, long codes, long bytes, String sha256) {}

    static Manifest of(CodeExport export, Batch batch, List<File> files, Instant now) {
        ExportOrder order = export.order();
        SerialRange range = batch.range();
        return new Manifest(
                FORMAT, export.id().text(), batch.id().text(), batch.productName(), order.from(), order.to(), order.count(),
                range.serial(order.from()), range.serial(order.to()), range.epoch(), order.content(), order.correction().name(),
                order.moduleMillis(), export.requestedBy().displayName(), String.valueOf(export.approvedBy()), now, files);
    }
}
