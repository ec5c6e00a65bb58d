package io.mashang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is made from the code. It is written with {@code -Dcontracts.write=true}, else compared. */
public record GeneratedFile(String path) {

    /** Fails when the file in the repository is not what the code makes of it now. */
    public void mustBe(String text) {
        Path file = Path.of("..").resolve(path).toAbsolutePath().normalize();
        try {
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is stale: run this test with -Dcontracts.write=true and commit the file", path)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
