package io.mashang.intake.journal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One file of the journal: records of 4 bytes length, 4 bytes CRC-32C of the content, content. A record that is cut off or
 * spoilt ends the file: it was never acknowledged, because its fsync never returned.
 */
record JournalSegment(Path file) {

    static final int MOST_BYTES = 1024 * 1024;

    static ByteBuffer framed(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(content.length)
                .putInt((int) sum.getValue())
                .put(content)
                .flip();
    }

    List<byte[]> read() throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (InputStream file = Files.newInputStream(this.file);
                DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(file))) {
            while (true) {
                int length = in.readInt();
                int expected = in.readInt();
                if (length < 0 || length > MOST_BYTES) {
                    return records;
                }
                byte[] content = in.readNBytes(length);
                CRC32C sum = new CRC32C();
                sum.update(content);
                if (content.length < length || (int) sum.getValue() != expected) {
                    return records;
                }
                records.add(content);
            }
        } catch (EOFException end) {
            return records;
        }
    }
}
