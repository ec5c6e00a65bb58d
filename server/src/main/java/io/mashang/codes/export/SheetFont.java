package io.mashang.codes.export;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Noto Sans SC, of which only the used characters get into the document; built without it, a document shows {@code ?} for Chinese. */
record SheetFont(PDFont font) {

    private static final String FILE = "/fonts/NotoSansSC_400Regular.ttf";

    static SheetFont embeddedIn(PDDocument document) throws IOException {
        try (InputStream file = SheetFont.class.getResourceAsStream(FILE)) {
            return new SheetFont(file == null
                    ? new PDType1Font(Standard14Fonts.FontName.HELVETICA)
                    : PDType0Font.load(document, file, true));
        }
    }

    /** What the font lacks becomes a question mark: a rare character in a name must not stop an export. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(character -> {
            String one = Character.toString(character);
            drawable.append(has(one) ? one : "?");
        });
        return drawable.toString();
    }

    private boolean has(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
