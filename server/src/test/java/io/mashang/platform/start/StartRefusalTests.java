package io.mashang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says so in one line, ends with an error code and leaves nothing behind. */
class StartRefusalTests {

    @TempDir
    Path scratch;

    Path data;

    @BeforeEach
    void chooseAFolder() {
        data = scratch.resolve("data");
    }

    @Test
    void namesAPortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String line = refusalOf(Map.of("server.port", taken.getLocalPort()));

            assertThat(line).contains("Port " + taken.getLocalPort() + " is in use").contains("--port N");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void namesADataFolderThatCannotBeWritten() throws Exception {
        Files.createFile(data);

        assertThat(refusalOf(Map.of("mashang.data", data.resolve("below-a-file"))))
                .contains("The data folder " + data.resolve("below-a-file") + " cannot be written");
    }

    @Test
    void namesASettingThatDoesNotFitAndWhereItStands() throws Exception {
        assertThat(refusalOf(Map.of("mashang.node", "many")))
                .contains("mashang.node", "docs/operations/settings.md")
                .doesNotContain("many");
        assertThat(data).doesNotExist();
    }

    @Test
    void namesTheLineOfABrokenConfigurationFile() throws Exception {
        Path file = Files.writeString(scratch.resolve("broken.yaml"), "mashang:\n  node: [1\n  zone: UTC\n");

        assertThat(refusalOf(Map.of("spring.config.additional-location", "file:" + file))).contains("not valid YAML", "line 3");
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesToReplaceAMasterKeyThatAnExistingDatabaseNeeds() throws Exception {
        Files.createDirectories(data.resolve("mariadb"));

        assertThat(refusalOf(Map.of())).contains("The master key " + data.resolve("master.key") + " is missing");
        assertThat(data.resolve("master.key")).doesNotExist();
    }

    @Test
    void namesADatabaseThatCannotBeReached() throws Exception {
        int nobody = RunningApplication.freePort();

        Map<String, Object> settings = Map.of(
                "mashang.mode", "external",
                "mashang.master-key", "nRhU1lYyqS6uVY0f8v3m5Wc0wYpT1rJt3oQx2Z7kLk8=",
                "mashang.base-url", "https://points.example.com",
                "mashang.wechat.mode", "live",
                "spring.datasource.url", "jdbc:mariadb://127.0.0.1:" + nobody + "/mashang",
                "spring.datasource.username", "nobody",
                "spring.datasource.password", "secret");

        assertThat(refusalOf(settings))
                .contains("The database cannot be reached").doesNotContain("secret");
    }

    @Test
    void refusesAnAddressWithoutTlsInProduction() throws Exception {
        assertThat(refusalOf(Map.of("mashang.production", "true", "mashang.base-url", "http://points.example.com")))
                .contains("mashang.base-url must be the public https address");
        assertThat(data).doesNotExist();
    }

    private String refusalOf(Map<String, Object> settings) throws IOException, InterruptedException {
        try (RunningApplication application = RunningApplication.start(scratch, settings)) {
            var lines = application.refusal();
            assertThat(lines).hasSize(1);
            return lines.getFirst();
        }
    }
}
