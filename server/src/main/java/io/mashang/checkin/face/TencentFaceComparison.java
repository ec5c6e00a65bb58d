package io.mashang.checkin.face;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Tencent Cloud (IAI, CompareFace 2020-03-03): both pictures travel with the question, no library of faces is kept there. */
@Component
class TencentFaceComparison implements FaceComparison {

    private static final String SERVICE = "iai";
    private static final String ACTION = "CompareFace";
    private static final String VERSION = "2020-03-03";
    private static final String MODEL = "3.0";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final int MOST_REASON = 80;
    /** As published with the interface: what is wrong with the picture, so that another one helps. */
    private static final Set<String> NO_FACE = Set.of(
            "InvalidParameterValue.NoFaceInPhoto", "FailedOperation.ImageFacedetectFailed", "FailedOperation.FaceSizeTooSmall",
            "FailedOperation.FaceQualityNotQualified", "FailedOperation.ImageResolutionInsufficient");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final URI address;
    private final Duration answerWithin;
    private final JsonMapper json;
    private final Clock clock;

    TencentFaceComparison(
            @Value("${mashang.checkin.face.tencent-url:https://iai.tencentcloudapi.com}") URI address,
            @Value("${mashang.checkin.face.answer-within:3s}") Duration answerWithin, JsonMapper json, Clock clock) {
        this.address = address.resolve("/");
        this.answerWithin = answerWithin;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public FaceProvider provider() {
        return FaceProvider.TENCENT;
    }

    @Override
    public Compared compare(byte[] reference, byte[] picture, FaceAccount account) {
        byte[] body = json.writeValueAsBytes(Map.of(
                "ImageA", base64(reference), "ImageB", base64(picture), "FaceModelVersion", MODEL));
        try {
            return read(http.send(signed(body, account), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Compared.Unavailable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Compared.Unavailable("interrupted");
        }
    }

    private HttpRequest signed(byte[] body, FaceAccount account) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(address)
                .timeout(answerWithin)
                .header("Content-Type", Tc3Signature.CONTENT_TYPE)
                .header("X-TC-Action", ACTION)
                .header("X-TC-Version", VERSION)
                .header("X-TC-Region", account.region())
                .header("X-TC-Timestamp", Long.toString(now.getEpochSecond()))
                .header("Authorization", Tc3Signature.authorization(account, SERVICE, address.getAuthority(), ACTION, now, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Compared read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return new Compared.Unavailable("HTTP " + answer.statusCode());
        }
        JsonNode response;
        try {
            response = json.readTree(answer.body()).path("Response");
        } catch (JacksonException e) {
            return new Compared.Unavailable("no JSON");
        }
        JsonNode score = response.path("Score");
        String error = response.path("Error").path("Code").asString("");
        if (NO_FACE.contains(error)) {
            return new Compared.NoFace();
        }
        return error.isEmpty() && score.isNumber()
                ? new Compared.Alike((int) Math.clamp(score.asDouble(), 0, 100))
                : new Compared.Unavailable(error.substring(0, Math.min(error.length(), MOST_REASON)));
    }

    private static String base64(byte[] picture) {
        return Base64.getEncoder().encodeToString(picture);
    }
}
