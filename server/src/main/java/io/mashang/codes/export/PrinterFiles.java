package io.mashang.codes.export;

import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.CodeAddress;
import io.mashang.codes.model.CodeCsv;
import io.mashang.codes.model.CodeKeys;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a printer gets, in constant memory: plain lines, or a ZIP with AES-256 (AE-2) that common tools open. */
@Component
class PrinterFiles {

    /** Lines of one file of a package: presses take files one after the other, and none comes near four gigabytes. */
    static final long CODES_A_FILE = 1_000_000;

    private static final int SAMPLES = 12;

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final CodeKeys keys;
    private final CodeAddress address;
    private final Passphrases passphrases;
    private final SampleSheet sampleSheet;
    private final JsonMapper json;
    private final Clock clock;

    PrinterFiles(
            CodeKeys keys, CodeAddress address, Passphrases passphrases, SampleSheet sampleSheet, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.address = address;
        this.passphrases = passphrases;
        this.sampleSheet = sampleSheet;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    Manifest writeCsv(CodeExport export, Batch batch, OutputStream out) throws IOException {
        ExportOrder order = export.order();
        var counted = new CountedOutput(out);
        lines(order, batch).write(order.from(), order.to(), counted);
        counted.flush();
        return Manifest.of(export, batch, List.of(counted.file("codes.csv", order.count())), clock.instant());
    }

    /** The manifest comes last: only then are the hashes known. */
    Manifest writePackage(CodeExport export, Batch batch, OutputStream out) throws IOException {
        List<Manifest.File> files = new ArrayList<>();
        try (var zip = new ZipOutputStream(out, passphrases.of(export).toCharArray())) {
            addLines(zip, export.order(), batch, files);
            addImages(zip, export.order(), batch, files);
            byte[] sheet = sampleSheet.draw(export, batch, samples(export.order(), batch));
            files.add(entry(zip, "sample-sheet.pdf", 0, file -> file.write(sheet)));
            Manifest manifest = Manifest.of(export, batch, files, clock.instant());
            entry(zip, "manifest.json", 0, file -> file.write(json.writeValueAsBytes(manifest)));
            return manifest;
        }
    }

    byte[] sampleSheet(CodeExport export, Batch batch) throws IOException {
        return sampleSheet.draw(export, batch, samples(export.order(), batch));
    }

    private void addLines(ZipOutputStream zip, ExportOrder order, Batch batch, List<Manifest.File> files) throws IOException {
        CodeCsv lines = lines(order, batch);
        int part = 1;
        for (long start = order.from(); start <= order.to(); start += CODES_A_FILE) {
            long from = start;
            long to = Math.min(order.to(), start + CODES_A_FILE - 1);
            String name = String.format(Locale.ROOT, "codes-%04d.csv", part++);
            files.add(entry(zip, name, to - from + 1, file -> lines.write(from, to, file)));
        }
    }

    /** One archive of images for each family: the stretching of the passphrase, once for each file, would cost more than they. */
    private void addImages(ZipOutputStream zip, ExportOrder order, Batch batch, List<Manifest.File> files) throws IOException {
        if (order.images() == ExportOrder.Images.NONE) {
            return;
        }
        for (Family family : order.content().families()) {
            var images = new ImageArchive(order, new CodePrinter(keys, batch.range(), family), address, batch.range());
            String name = "qr-" + family.name().toLowerCase(Locale.ROOT) + ".zip";
            files.add(entry(zip, name, order.count(), images::write));
        }
    }

    private CodeCsv lines(ExportOrder order, Batch batch) {
        return new CodeCsv(keys, batch.range(), order.content().families(), address.prefix());
    }

    /** Spread over the range, the first and the last included. */
    private List<SampleSheet.Sample> samples(ExportOrder order, Batch batch) {
        Family family = order.content().families().getFirst();
        var printer = new CodePrinter(keys, batch.range(), family);
        long wanted = Math.min(SAMPLES, order.count());
        return LongStream.range(0, wanted)
                .map(i -> order.from() + (wanted == 1 ? 0 : i * (order.count() - 1) / (wanted - 1)))
                .mapToObj(number -> {
                    CodeText code = printer.print(batch.range().serial(number));
                    return new SampleSheet.Sample(number, code.grouped(), address.of(code));
                })
                .toList();
    }

    private static Manifest.File entry(ZipOutputStream zip, String name, long codes, Content content) throws IOException {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setCompressionLevel(CompressionLevel.FASTEST);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(parameters);
        var counted = new CountedOutput(zip);
        content.write(counted);
        counted.flush();
        zip.closeEntry();
        return counted.file(name, codes);
    }
}
