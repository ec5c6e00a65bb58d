package io.mashang.activities.rosterfile;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.RosterRow;
import io.mashang.activities.model.TextEncoding;
import io.mashang.platform.problem.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the rows of an uploaded file; a file that cannot be read, or should not, is refused by name. */
@Component
public class RosterFile {

    /** With room for a few more rows than an import takes, so that its refusal can say how many there are. */
    static final int MOST_ROWS = 20_000;
    private static final int MOST_MEGABYTES = 10;
    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    /** A workbook is unpacked in memory: one at a time. */
    private final Semaphore oneWorkbook = new Semaphore(1);

    public List<RosterRow> rows(MultipartFile upload) throws IOException {
        if (upload.getSize() > MOST_BYTES) {
            throw new Refused(ActivitiesProblem.ROSTER_FILE_TOO_LARGE, Map.of("most", MOST_MEGABYTES));
        }
        return rows(upload.getBytes());
    }

    List<RosterRow> rows(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused(ActivitiesProblem.ROSTER_FILE_OLD_EXCEL);
        }
        if (startsWith(bytes, 'P', 'K')) {
            return workbook(bytes);
        }
        String text = TextEncoding.decode(bytes).orElseThrow(() -> new Refused(ActivitiesProblem.ROSTER_FILE_UNREADABLE));
        return CsvRows.read(text, MOST_ROWS);
    }

    private List<RosterRow> workbook(byte[] bytes) {
        oneWorkbook.acquireUninterruptibly();
        try {
            XlsxGuard.mustBeHarmless(bytes);
            return XlsxRows.read(bytes, MOST_ROWS);
        } finally {
            oneWorkbook.release();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
