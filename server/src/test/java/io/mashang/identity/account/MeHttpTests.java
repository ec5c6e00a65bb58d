package io.mashang.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class MeHttpTests {

    @Autowired MemberFixture fixture;
    @Autowired Http http;

    @Test
    void showsAndChangesTheNameOfTheCaller() {
        Http me = fixture.as(fixture.aMember());
        assertThat(me.get("/app/api/me").expect(200).body().path("name").asString()).isEmpty();
        assertThat(me.post("/app/api/me/name", Map.of("name", " 张伟 ")).expect(200).body().path("name").asString())
                .isEqualTo("张伟");
        assertThat(me.get("/app/api/me").expect(200).body().path("name").asString()).isEqualTo("张伟");
    }

    @Test
    void refusesAnEmptyNameALongOneAndMoreThanAName() {
        Http me = fixture.as(fixture.aMember());
        me.post("/app/api/me/name", Map.of("name", " ")).problem(422, "platform.input-invalid");
        me.post("/app/api/me/name", Map.of("name", "长".repeat(41))).problem(422, "platform.input-invalid");
        me.post("/app/api/me/name", Map.of("name", "a", "phone", "1")).problem(400, "platform.field-unknown");
    }

    @Test
    void refusesStrangers() {
        http.get("/app/api/me").problem(401, "platform.sign-in-needed");
    }
}
