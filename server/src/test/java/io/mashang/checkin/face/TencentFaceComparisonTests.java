package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.checkin.face.FaceComparison.Compared;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that checks every signature by itself; what it refuses shows that it does. */
class TencentFaceComparisonTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T23:59:59Z"), ZoneOffset.UTC);
    private static final FaceAccount ACCOUNT = new FaceAccount("ap-guangzhou", "AKIDpretended", "secret");
    private static final byte[] PICTURE = {1, 2, 3};

    private FakeTencent tencent;

    @BeforeEach
    void open() throws Exception {
        tencent = new FakeTencent(ACCOUNT.secretId(), ACCOUNT.secretKey(), CLOCK);
    }

    @AfterEach
    void close() {
        tencent.close();
    }

    @Test
    void tellsTheScore() {
        assertThat(compare(ACCOUNT, CLOCK)).isEqualTo(new Compared.Alike(87));
    }

    @Test
    void isRefusedWithAnotherSecret() {
        FaceAccount wrong = new FaceAccount("ap-guangzhou", ACCOUNT.secretId(), "guessed");
        assertThat(compare(wrong, CLOCK)).isEqualTo(new Compared.Unavailable("AuthFailure.SignatureFailure"));
    }

    @Test
    void isRefusedWithAnOldTimestamp() {
        Clock behind = Clock.offset(CLOCK, Duration.ofMinutes(-6));
        assertThat(compare(ACCOUNT, behind)).isEqualTo(new Compared.Unavailable("AuthFailure.SignatureExpire"));
    }

    @Test
    void isRefusedWhenTheBodyWasChangedOnTheWay() throws Exception {
        byte[] signed = "{\"ImageA\":\"AQID\",\"ImageB\":\"AQID\"}".getBytes(StandardCharsets.UTF_8);
        byte[] changed = "{\"ImageA\":\"AQID\",\"ImageB\":\"AQIE\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(sent(signed, signed)).contains("Score");
        assertThat(sent(signed, changed)).contains("AuthFailure.SignatureFailure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameterValue.NoFaceInPhoto", "FailedOperation.FaceQualityNotQualified"})
    void knowsAPictureWithoutAFace(String code) {
        tencent.says("\"Error\": {\"Code\": \"" + code + "\", \"Message\": \"图片中没有人脸\"}");
        assertThat(compare(ACCOUNT, CLOCK)).isEqualTo(new Compared.NoFace());
    }

    @Test
    void isUnavailableWhenTheAccountHasNoMoney() {
        tencent.says("\"Error\": {\"Code\": \"ResourceUnavailable.InArrears\", \"Message\": \"帐号已欠费\"}");
        assertThat(compare(ACCOUNT, CLOCK)).isEqualTo(new Compared.Unavailable("ResourceUnavailable.InArrears"));
    }

    @Test
    void isUnavailableWhenTheServerFailsOrIsNotThere() {
        tencent.answersWith(502);
        assertThat(compare(ACCOUNT, CLOCK)).isEqualTo(new Compared.Unavailable("HTTP 502"));

        tencent.close();
        assertThat(compare(ACCOUNT, CLOCK)).isInstanceOf(Compared.Unavailable.class);
    }

    @Test
    void isUnavailableWhenTheAnswerMakesNoSense() {
        tencent.says("\"Score\": \"high\"");
        assertThat(compare(ACCOUNT, CLOCK)).isInstanceOf(Compared.Unavailable.class);
    }

    private Compared compare(FaceAccount account, Clock clock) {
        return new TencentFaceComparison(tencent.address(), Duration.ofSeconds(5), new JsonMapper(), clock)
                .compare(PICTURE, PICTURE, account);
    }

    private String sent(byte[] signed, byte[] body) throws Exception {
        URI address = tencent.address();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address.resolve("/"))
                                    .header("Content-Type", Tc3Signature.CONTENT_TYPE)
                                    .header("X-TC-Action", "CompareFace")
                                    .header("X-TC-Version", "2020-03-03")
                                    .header("X-TC-Timestamp", Long.toString(CLOCK.instant().getEpochSecond()))
                                    .header("Authorization", Tc3Signature.authorization(
                                            ACCOUNT, "iai", address.getAuthority(), "CompareFace", CLOCK.instant(), signed))
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
