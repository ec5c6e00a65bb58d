package io.mashang.codes.export;

import io.mashang.codes.batch.Batch;
import io.mashang.platform.clock.ProgrammeZone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;

/** One page of A4 with QR codes of an export exactly as large as they are to be printed, to hold against the first roll. */
@Component
class SampleSheet {

    /** @param code in groups of four */
    record Sample(long number, String code, String url) {}

    private static final float POINTS_PER_MILLI = 72f / 25.4f;
    private static final float MARGIN = 15;
    private static final float TOP = 52;
    private static final float LABEL = 9;
    private static final float GAP = 4;
    private static final float SCALE = 50;
    private static final float NARROWEST = 40;

    private final ProgrammeZone zone;

    SampleSheet(ProgrammeZone zone) {
        this.zone = zone;
    }

    byte[] draw(CodeExport export, Batch batch, List<Sample> samples) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var pen = new Pen(content, SheetFont.embeddedIn(document), page.getMediaBox().getHeight());
                heading(pen, export, batch);
                codes(pen, export.order(), samples);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private void heading(Pen pen, CodeExport export, Batch batch) throws IOException {
        ExportOrder order = export.order();
        String at = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(export.requestedAt().atZone(zone.zone()));
        pen.text(MARGIN, 20, 16, batch.productName() + " · 二维码样张 Sample sheet");
        pen.text(MARGIN, 28, 9, String.format(Locale.ROOT, "批次 Batch %s · 第 %,d 至 %,d 枚 · 共 %,d 枚 · %s",
                batch.id().text(), order.from(), order.to(), order.count(), at));
        pen.text(MARGIN, 34, 9, String.format(Locale.ROOT, "模块 Module %.3f mm · 纠错 Error correction %s · 静区 Quiet zone %d 模块 · 请按 100%% 打印 Print at 100 %%",
                order.moduleMillis(), order.correction(), QrImage.QUIET));
        pen.scale(MARGIN, 42, SCALE);
        pen.text(MARGIN + SCALE + 3, 43, 9, "50 mm");
    }

    /** From left to right, from top to bottom; what no longer fits the page is left out. */
    private static void codes(Pen pen, ExportOrder order, List<Sample> samples) throws IOException {
        float x = MARGIN;
        float y = TOP;
        for (Sample sample : samples) {
            var image = new QrImage(sample.url(), order.correction());
            float side = (float) (image.side() * order.moduleMillis());
            float width = Math.max(side, NARROWEST);
            if (x > MARGIN && x + width > pen.width() - MARGIN) {
                x = MARGIN;
                y += side + LABEL + GAP;
            }
            if (y + side + LABEL > pen.height() - MARGIN) {
                return;
            }
            pen.code(image, x, y, (float) order.moduleMillis());
            pen.text(x, y + side + 3, 7, String.format(Locale.ROOT, "%,d", sample.number()));
            pen.text(x, y + side + 6.5f, 7, sample.code());
            x += width + GAP;
        }
    }

    /** Draws with millimetres from the top left. */
    private record Pen(PDPageContentStream content, SheetFont font, float pageHeight) {

        float width() {
            return PDRectangle.A4.getWidth() / POINTS_PER_MILLI;
        }

        float height() {
            return pageHeight / POINTS_PER_MILLI;
        }

        void text(float x, float y, float size, String text) throws IOException {
            content.beginText();
            content.setFont(font.font(), size);
            content.newLineAtOffset(x * POINTS_PER_MILLI, pageHeight - y * POINTS_PER_MILLI);
            content.showText(font.drawable(text));
            content.endText();
        }

        /** All modules are one shape, filled at once. */
        void code(QrImage image, float x, float y, float module) throws IOException {
            for (int row = 0; row < image.side(); row++) {
                for (int column = 0; column < image.side(); column++) {
                    int end = column;
                    while (image.isDark(end, row)) {
                        end++;
                    }
                    if (end > column) {
                        box(x + column * module, y + row * module, (end - column) * module, module);
                        column = end;
                    }
                }
            }
            content.fill();
        }

        void scale(float x, float y, float length) throws IOException {
            box(x, y, length, 0.3f);
            box(x, y - 1.5f, 0.3f, 3.3f);
            box(x + length - 0.3f, y - 1.5f, 0.3f, 3.3f);
            content.fill();
        }

        private void box(float x, float y, float width, float height) throws IOException {
            content.addRect(x * POINTS_PER_MILLI, pageHeight - (y + height) * POINTS_PER_MILLI, width * POINTS_PER_MILLI,
                    height * POINTS_PER_MILLI);
        }
    }
}
