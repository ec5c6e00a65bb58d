package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Tc3SignatureTests {

    private static final String STARS = "*".repeat(32);

    /** The worked example of cloud.tencent.com/document/api/213/30654, where the secret is printed as 32 asterisks. */
    @Test
    void signsAsThePublishedExampleDoes() {
        byte[] body = "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        String host = "cvm.tencentcloudapi.com";

        assertThat(Tc3Signature.sha256(body)).isEqualTo("35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064");
        assertThat(Tc3Signature.sha256(Tc3Signature.canonical(host, "DescribeInstances", body)))
                .isEqualTo("7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84");
        assertThat(Tc3Signature.authorization(
                        new FaceAccount("ap-guangzhou", "AKID" + STARS, STARS), "cvm", host, "DescribeInstances",
                        Instant.ofEpochSecond(1551113065), body))
                .isEqualTo("TC3-HMAC-SHA256 Credential=AKID" + STARS + "/2019-02-25/cvm/tc3_request,"
                        + " SignedHeaders=content-type;host;x-tc-action,"
                        + " Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }
}
