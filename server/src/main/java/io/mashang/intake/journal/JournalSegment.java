package io.mashang.intake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of the journal: records of 4 bytes length, 4 bytes CRC-32C of the content, content, which is a JSON object. A
 * record that is cut off at the end was never acknowledged, because its fsync never returned. Bytes that make no record
 * anywhere else are damage: reading goes on at the next place where a whole record begins.
 */
record JournalSegment(Path file) {

    static final int MOST_BYTES = 1024 * 1024;
    private static final int HEAD = 8;

    /** @param damagedBytes how many bytes belong to no record and to no unfinished last one */
    record Contents(List<byte[]> records, int damagedBytes) {}

    static ByteBuffer framed(byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length)
                .putInt(content.length)
                .putInt(sum(content))
                .put(content)
                .flip();
    }

    Contents read() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> records = new ArrayList<>();
        int damaged = 0;
        while (bytes.hasRemaining() && !isUnfinished(bytes)) {
            byte[] content = recordAt(bytes, bytes.position());
            if (content != null) {
                records.add(content);
                bytes.position(bytes.position() + HEAD + content.length);
            } else {
                int next = nextRecord(bytes);
                damaged += next - bytes.position();
                bytes.position(next);
            }
        }
        return new Contents(records, damaged);
    }

    /** Whether what remains is a record whose end, or all of which, was never written; nothing after it makes a record. */
    private static boolean isUnfinished(ByteBuffer bytes) {
        int room = bytes.remaining() - HEAD;
        int length = room < 0 ? 0 : bytes.getInt(bytes.position());
        boolean cut = length == 0 || length > room && length <= MOST_BYTES;
        return cut && nextRecord(bytes) == bytes.limit();
    }

    private static int nextRecord(ByteBuffer bytes) {
        int at = bytes.position() + 1;
        while (at < bytes.limit() && recordAt(bytes, at) == null) {
            at++;
        }
        return at;
    }

    private static byte @Nullable [] recordAt(ByteBuffer bytes, int at) {
        if (bytes.limit() - at <= HEAD) {
            return null;
        }
        int length = bytes.getInt(at);
        if (length <= 0 || length > MOST_BYTES || length > bytes.limit() - at - HEAD || bytes.get(at + HEAD) != '{') {
            return null;
        }
        byte[] content = new byte[length];
        bytes.get(at + HEAD, content);
        return sum(content) == bytes.getInt(at + 4) ? content : null;
    }

    private static int sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }
}
