package io.mashang.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Eventually;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.TestRedis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis with TLS, whose certificate is for {@code localhost} and signed by itself. */
@Timeout(120)
class RedisTlsTests {

    private static final String PASSWORD = "only for this test";

    @TempDir
    static Path folder;

    private static TestRedis redis;
    private static int port;

    @BeforeAll
    static void startRedis() throws Exception {
        makeCertificate();
        port = TestRedis.freePort();
        redis = TestRedis.start(
                "--tls-port", Integer.toString(port), "--tls-cert-file", folder.resolve("cert.pem").toString(),
                "--tls-key-file", folder.resolve("key.pem").toString(), "--tls-ca-cert-file",
                folder.resolve("cert.pem").toString(), "--tls-auth-clients", "no");
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void takesARedisWithATrustedCertificate() {
        awaitFinding("localhost", folder.resolve("cert.pem"), "Redis answers");
    }

    @Test
    void refusesACertificateThatNobodyTrusts() {
        awaitFinding("localhost", null, "unable to find valid certification path");
    }

    @Test
    void refusesACertificateForAnotherHost() {
        awaitFinding("127.0.0.1", folder.resolve("cert.pem"), "No subject alternative names");
    }

    private static void awaitFinding(String host, @Nullable Path trusted, String words) {
        Duration patient = Duration.ofSeconds(10);
        RedisSettings settings = new RedisSettings("rediss://" + host + ":" + port, trusted, "test", patient, patient);
        try (RedisNode node = new RedisNode(settings, new PinnedClock())) {
            Eventually.isTrue(() -> node.finding().detail().contains(words));
        }
    }

    private static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                        "-alias", "redis", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2", "-storetype",
                        "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        writePem("cert.pem", "CERTIFICATE", keys.getCertificate("redis").getEncoded());
        writePem("key.pem", "PRIVATE KEY", keys.getKey("redis", PASSWORD.toCharArray()).getEncoded());
    }

    private static void writePem(String file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(folder.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
