package io.mashang.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.MashangSettings;
import io.mashang.testing.MashangTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class ReceiveFileTests {

    @Autowired
    ReceiveFile receiveFile;

    @Autowired
    MashangSettings settings;

    @Test
    void keepsNoFileOfCodesThatADeadNodeLeftBehind() throws IOException {
        Path folder = Files.createDirectories(settings.data().toAbsolutePath().resolve("imports"));
        Path left = Files.writeString(folder.resolve("codes123.csv"), "SECRET-CODE-1\n");

        receiveFile.deleteLeftBehind();

        assertThat(left).doesNotExist();
    }
}
