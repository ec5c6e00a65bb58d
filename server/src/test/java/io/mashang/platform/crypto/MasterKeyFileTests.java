package io.mashang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.embedded.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTests {

    @TempDir
    Path data;

    @Test
    void makesAKeyOnceThatOnlyItsOwnerCanRead() throws IOException {
        try (DataFolder folder = DataFolder.open(data)) {
            String made = new MasterKeyFile(folder).readOrMake();

            assertThat(Base64.getDecoder().decode(made)).hasSize(32);
            assertThat(new MasterKeyFile(folder).readOrMake()).isEqualTo(made);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("master.key"))))
                    .isEqualTo("rw-------");
        }
    }
}
