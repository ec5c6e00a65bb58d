package io.mashang.platform.crypto;

import io.mashang.platform.StartRefused;
import io.mashang.platform.embedded.DataFolder;
import io.mashang.platform.embedded.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of an embedded installation, in a file that only its owner can read. Losing it loses every code and phone. */
record MasterKeyFile(DataFolder folder) {

    private static final String NAME = "master.key";

    /** @throws StartRefused when the folder has a database whose key is gone: a new key would silently void every code */
    String readOrMake() {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                if (EmbeddedMariaDb.isIn(folder)) {
                    throw new StartRefused("The master key " + file + " is missing, but there is a database that needs it."
                            + " Put back your copy of it, or choose another folder with --data DIR.");
                }
                make(file);
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new StartRefused("The master key " + file + " cannot be read or written. Make it readable for the user"
                    + " who starts Mashang.", e);
        }
    }

    /** Under another name until it is whole and on disk. */
    private void make(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path fresh = folder.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key), StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
