package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mashang.codes.CodesFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.Members;
import io.mashang.intake.LadderFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan in the official account while the write path is not direct. */
@MashangTest
class PromisedResultTests {

    private static final String PERSON = "zhaomin";

    @Autowired
    ScanReply scanReply;

    @Autowired
    TellPromisedResults tellPromisedResults;

    @Autowired
    LadderFixture ladder;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    WechatGateway gateway;

    @Autowired
    Members directory;

    @Autowired
    MemberFixture members;

    @Autowired
    CodesFixture codes;

    @Autowired
    Http http;

    @Autowired
    PinnedClock clock;

    @AfterEach
    void climb() {
        ladder.climb();
    }

    @Test
    void tellsTheResultOnceWhenTheScanIsRecorded() {
        var identity = gateway.oauthLogin(sandbox.oauthCode(PERSON));
        if (!directory.hasPhone(directory.of(identity))) {
            members.bind(directory.of(identity), MemberFixture.aPhone());
        }
        sandbox.does(PERSON, "follow");
        sandbox.does(PERSON, "menu-click", Map.of("key", "whatever"));
        String points = Integer.toString(1_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_000));
        var scan = new OfficialAccountEvent(UUID.randomUUID().toString(), identity.appId(), identity.openId(),
                "scancode_waitmsg", "scan_points", codes.aCode(Integer.parseInt(points)), clock.instant());

        ladder.stepDown();
        assertThat(scanReply.reply(scan)).contains("已收到,正在记录,结果稍后发给您,无需重复扫码。");
        assertThat(scanReply.reply(scan)).contains("已收到,正在记录,结果稍后发给您,无需重复扫码。");
        ladder.climb();

        await().atMost(Duration.ofSeconds(60)).until(() -> timesTold(points) == 1);
        clock.advance(Duration.ofSeconds(3));
        tellPromisedResults.tell();
        assertThat(scanReply.reply(scan)).hasValueSatisfying(reply -> assertThat(reply).contains("+" + points));
        assertThat(timesTold(points)).isEqualTo(1);
    }

    private long timesTold(String points) {
        return http.get("/sandbox/api/users/" + PERSON + "/chat").expect(200).body().path("items").values().stream()
                .filter(message -> message.path("text").asString("").contains("+" + points + " 分"))
                .count();
    }
}
