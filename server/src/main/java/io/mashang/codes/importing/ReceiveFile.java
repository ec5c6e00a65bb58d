package io.mashang.codes.importing;

import io.mashang.codes.ProductId;
import io.mashang.codes.importing.StartImport.Started;
import io.mashang.platform.MashangSettings;
import io.mashang.staff.StaffActor;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps an uploaded file until its import is over, and imports it in the background. */
@Component
class ReceiveFile {

    private static final int LONGEST_NAME = 120;
    private static final String PREFIX = "codes";
    private static final String SUFFIX = ".csv";

    private final StartImport startImport;
    private final RunImport runImport;
    private final Path folder;

    ReceiveFile(StartImport startImport, RunImport runImport, MashangSettings settings) {
        this.startImport = startImport;
        this.runImport = runImport;
        this.folder = settings.data().toAbsolutePath().resolve("imports");
    }

    /** A node that died left its file behind, codes and all; its import has failed and is never resumed. */
    @PostConstruct
    void deleteLeftBehind() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    CodeImport receive(StaffActor actor, ProductId product, MultipartFile upload) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, PREFIX, SUFFIX);
        try {
            upload.transferTo(path);
            CodeFile file = CodeFile.open(path);
            Started started = startImport.start(actor, product, file, name(upload));
            Thread.ofVirtual().name("code-import-" + started.run().id()).start(() -> runImport.run(actor, started, file));
            return started.run();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static String name(MultipartFile upload) {
        String given = Objects.requireNonNullElse(upload.getOriginalFilename(), "codes.csv");
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
