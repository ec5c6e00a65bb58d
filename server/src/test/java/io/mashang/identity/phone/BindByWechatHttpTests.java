package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class BindByWechatHttpTests {

    @Autowired MemberFixture fixture;
    @Autowired SandboxFixture people;
    @Autowired Http http;

    @Test
    void bindsTheNumberThatWechatVouchesFor() {
        var bound = bind(fixture.as(fixture.aMember()), people.phoneCode("xuqiang")).expect(200).body();
        assertThat(bound.at("/member/maskedPhone").asString()).isEqualTo("138****0011");
    }

    @Test
    void refusesACodeThatWechatDoesNotKnow() {
        bind(fixture.as(fixture.aMember()), "made-up").problem(422, "wechat.code-invalid");
    }

    @Test
    void showsTheMessagesOfASandboxPerson() {
        http.get("/sandbox/api/sms?userId=xuqiang").expect(200);
        http.get("/sandbox/api/sms?userId=nobody").problem(422, "notify.sandbox-phone-missing");
    }

    private static Http.Answer bind(Http me, String phoneCode) {
        return me.post("/app/api/phone/bind-wechat",
                Map.of("phoneCode", phoneCode, "consentVersion", ConsentPurpose.PHONE.currentVersion()));
    }
}
