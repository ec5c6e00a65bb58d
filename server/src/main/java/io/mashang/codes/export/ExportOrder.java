package io.mashang.codes.export;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.codes.PartyId;
import io.mashang.codes.model.Family;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the printer is to get.
 *
 * @param from the first number within the batch, from 1
 * @param to the last one
 * @param correction the QR codes' error correction
 * @param modulePixels size of a module in images
 * @param moduleMillis size of a module in print: the sample sheet shows it exactly
 * @param reason for whoever decides
 * @param printer who gets the file and is its holder until somebody else receives the goods
 */
record ExportOrder(
        @Min(1) long from,
        @Min(1) long to,
        @NotNull Content content,
        @NotNull Format format,
        @NotNull Images images,
        @NotNull ErrorCorrectionLevel correction,
        @Min(1) @Max(40) int modulePixels,
        @DecimalMin("0.15") @DecimalMax("5") double moduleMillis,
        @NotBlank @Size(max = 200) String reason,
        @Nullable PartyId printer) {

    /** Which codes of a serial. Names are stored; never renamed. */
    enum Content {
        INNER(Family.INNER),
        OUTER(Family.OUTER),
        BOTH(Family.INNER, Family.OUTER);

        private final List<Family> families;

        Content(Family... families) {
            this.families = List.of(families);
        }

        List<Family> families() {
            return families;
        }
    }

    /** Names are stored; never renamed. */
    enum Format {
        /** One file of lines, readable by whoever has it. */
        CSV,
        /** Files, manifest and sample sheet, encrypted with a passphrase that travels on another way. */
        PACKAGE
    }

    /** Names are stored; never renamed. */
    enum Images {
        NONE,
        PNG,
        SVG
    }

    long count() {
        return to - from + 1;
    }
}
