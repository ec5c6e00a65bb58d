package io.mashang.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@MashangTest
class ConsentHttpTests {

    private static final String VERSION = ConsentPurpose.LOCATION.currentVersion();

    @Autowired MemberFixture fixture;
    @Autowired Consents consents;
    @Autowired Members members;
    @Autowired JdbcClient jdbc;

    @Test
    void givesAndWithdrawsInOneTapAndKeepsTheHistory() {
        MemberId member = fixture.aMember();
        Http me = fixture.as(member);
        assertThat(consents.isGiven(member, ConsentPurpose.LOCATION)).isFalse();
        put(me, "LOCATION", true, VERSION).expect(200);
        put(me, "LOCATION", true, VERSION).expect(200);
        assertThat(consents.isGiven(member, ConsentPurpose.LOCATION)).isTrue();
        JsonNode withdrawn = put(me, "LOCATION", false, VERSION).expect(200).body();
        assertThat(withdrawn.path("given").asBoolean()).isFalse();
        assertThat(withdrawn.path("withdrawnAt").asString()).isNotBlank();
        put(me, "LOCATION", true, VERSION).expect(200);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM identity_consent WHERE member_id = ?")
                        .param(member.value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void forgetsThePhoneWhenItsConsentIsWithdrawn() {
        String phone = MemberFixture.aPhone();
        MemberId member = fixture.aMemberWithPhone(phone);
        Http me = fixture.as(member);
        assertThat(me.get("/app/api/me").body().path("hasPhone").asBoolean()).isTrue();
        put(me, "PHONE", false, VERSION).expect(200);
        assertThat(me.get("/app/api/me").body().path("hasPhone").asBoolean()).isFalse();
        assertThat(members.byPhone(phone)).isEmpty();
    }

    @Test
    void refusesConsentToATextThatIsNotTheCurrentOne() {
        put(fixture.as(fixture.aMember()), "LOCATION", true, "2020-01").problem(422, "identity.consent-needed");
    }

    @Test
    void refusesAPurposeThatDoesNotExist() {
        put(fixture.as(fixture.aMember()), "SHOPPING", true, VERSION).problem(422, "platform.input-invalid");
    }

    private static Http.Answer put(Http me, String purpose, boolean given, String version) {
        return me.put("/app/api/consents/" + purpose, Map.of("given", given, "version", version));
    }
}
