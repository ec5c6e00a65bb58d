package io.mashang.codes.export;

import io.mashang.codes.batch.CodeAddress;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.SerialRange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The QR codes of an export as images, one file for each code, named by its number. The same bytes each time. */
record ImageArchive(ExportOrder order, CodePrinter printer, CodeAddress address, SerialRange range) {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        String kind = order.images().name().toLowerCase(Locale.ROOT);
        for (long number = order.from(); number <= order.to(); number++) {
            var entry = new ZipEntry(String.format(Locale.ROOT, "%09d.%s", number, kind));
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            var image = new QrImage(address.of(printer.print(range.serial(number))), order.correction());
            zip.write(order.images() == ExportOrder.Images.PNG ? image.png(order.modulePixels()) : image.svg(order.moduleMillis()));
            zip.closeEntry();
        }
        zip.finish();
    }
}
