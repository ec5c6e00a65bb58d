package io.mashang.codes.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Passes bytes on and says afterwards how many they were and their SHA-256. Closing it leaves the stream below open. */
final class CountedOutput extends FilterOutputStream {

    private final MessageDigest digest = TicketHash.sha256();
    private long bytes;

    CountedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] values, int from, int length) throws IOException {
        out.write(values, from, length);
        digest.update(values, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    Manifest.File file(String name, long codes) {
        return new Manifest.File(name, codes, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
