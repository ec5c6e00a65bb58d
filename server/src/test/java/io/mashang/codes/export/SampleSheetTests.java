package io.mashang.codes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.codes.BatchId;
import io.mashang.codes.ExportId;
import io.mashang.codes.ProductId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.model.SerialRange;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.testing.MashangTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class SampleSheetTests {

    private static final int DPI = 300;
    private static final float FIRST_X = 15;
    private static final float FIRST_Y = 52;
    private static final int MODULES = 29;
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Autowired
    SampleSheet sheet;

    @Test
    void isReadBackFromTheRenderedPage() throws IOException {
        List<SampleSheet.Sample> samples = samples(12);

        try (PDDocument document = Loader.loadPDF(sheet.draw(export(0.4), batch(), samples))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (int i = 0; i < samples.size(); i++) {
                assertThat(QrImageTests.read(cell(page, i))).isEqualTo(samples.get(i).url());
            }
        }
    }

    /** Measured on the rendered page, from the left edge of the code to its right edge. */
    @Test
    void drawsModulesOfExactlyTheSizeThatWasAskedFor() throws IOException {
        for (double module : new double[] {0.25, 0.4, 1.0}) {
            try (PDDocument document = Loader.loadPDF(sheet.draw(export(module), batch(), samples(1)))) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);

                assertThat(widthOfTheFirstCode(page, module)).isCloseTo(MODULES * module, within(2 * 25.4 / DPI));
            }
        }
    }

    @Test
    void saysInChineseWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.draw(export(0.4), batch(), samples(3)))) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);

            assertThat(text).contains("川味豆瓣酱 500g", "二维码样张", "ABCD-EFGH-JKMN-0000", "50 mm");
        }
    }

    /** Four codes stand in a row. */
    private static BufferedImage cell(BufferedImage page, int index) {
        double pixels = DPI / 25.4;
        double side = (MODULES + 2 * QrImage.QUIET) * 0.4;
        return page.getSubimage((int) ((FIRST_X + index % 4 * 44) * pixels), (int) ((FIRST_Y + index / 4 * (side + 13)) * pixels),
                (int) (side * pixels), (int) (side * pixels));
    }

    private static double widthOfTheFirstCode(BufferedImage page, double module) {
        double pixels = DPI / 25.4;
        int y = (int) ((FIRST_Y + (QrImage.QUIET + 0.5) * module) * pixels);
        int[] dark = IntStream.range(0, (int) ((FIRST_X + (MODULES + QrImage.QUIET + 1) * module) * pixels))
                .filter(x -> (page.getRGB(x, y) & 0xFF) < 128).toArray();
        return (dark[dark.length - 1] - dark[0] + 1) / pixels;
    }

    private static List<SampleSheet.Sample> samples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SampleSheet.Sample(1 + i, "ABCD-EFGH-JKMN-%04d".formatted(i),
                        "HTTPS://SCAN.EXAMPLE.COM/C/ABCDEFGHJKMN%04d".formatted(i)))
                .toList();
    }

    private static Batch batch() {
        return new Batch(new BatchId(7), new ProductId(1), "川味豆瓣酱 500g", Batch.Source.MINTED, Batch.State.MINTED,
                new SerialRange(7, 1, 10_000, 0, new byte[32]), "", 0, AT, null, null, null);
    }

    private static CodeExport export(double moduleMillis) {
        var order = new ExportOrder(1, 10_000, ExportOrder.Content.INNER, ExportOrder.Format.PACKAGE, ExportOrder.Images.NONE,
                ErrorCorrectionLevel.M, 4, moduleMillis, "印刷厂甲", null);
        return new CodeExport(new ExportId(1), new BatchId(7), order, new StaffActor(new StaffId(1), "李强"), AT, new ApprovalId(1),
                "陈静", AT, 0, new byte[32], null);
    }
}
