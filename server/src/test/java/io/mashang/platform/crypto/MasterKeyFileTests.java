package io.mashang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTests {

    @TempDir
    Path data;

    @Test
    void makesAKeyOnceThatOnlyItsOwnerCanRead() throws IOException {
        byte[] made = MasterKeyFile.in(data).readOrMake();

        assertThat(made).hasSize(32);
        assertThat(MasterKeyFile.in(data).readOrMake()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("master.key"))))
                .isEqualTo("rw-------");
    }
}
