package io.mashang.activities.rosterfile;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.platform.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a workbook once and keeps nothing, so that one that unpacks to more than it may is refused before anything reads
 * it: at most 1,000 entries, 100 MB unpacked, 100 times its packed size, and no document type, which is where external
 * entities come from.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    /** Small files of a few repeated cells pack better than any bomb has to. */
    private static final long RATIO_FROM = 1024 * 1024;
    private static final int LOOKED_AT = 1024;

    private XlsxGuard() {}

    static void mustBeHarmless(byte[] packed) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(packed))) {
            long unpacked = 0;
            int count = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpacked += unpack(entries, entry, packed.length, unpacked);
                if (++count > MOST_ENTRIES) {
                    throw harmful();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(ActivitiesProblem.ROSTER_FILE_UNREADABLE);
        }
    }

    private static long unpack(ZipInputStream entries, ZipEntry entry, int packed, long before) throws IOException {
        byte[] first = entries.readNBytes(LOOKED_AT);
        if (isXml(entry) && new String(first, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw harmful();
        }
        long size = first.length;
        byte[] some = new byte[64 * 1024];
        for (int read = entries.read(some); read >= 0; read = entries.read(some)) {
            size += read;
            long sum = before + size;
            if (sum > MOST_UNPACKED || (sum > RATIO_FROM && sum / MOST_RATIO > packed)) {
                throw harmful();
            }
        }
        return size;
    }

    private static boolean isXml(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static Refused harmful() {
        return new Refused(ActivitiesProblem.ROSTER_FILE_HARMFUL);
    }
}
