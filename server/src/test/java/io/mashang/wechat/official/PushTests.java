package io.mashang.wechat.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.wechat.OfficialAccountEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Map<String, String> SCAN = Map.of(
            "ToUserName", "gh_1", "FromUserName", "oPerson", "CreateTime", "1795226400", "MsgType", "event",
            "Event", "scancode_waitmsg", "EventKey", "scan_points", "ScanType", "qrcode", "ScanResult", "HTTPS://X/C/1");

    @Test
    void tellsEventsApartBySenderTimeKindAndContent() {
        String id = event(SCAN).eventId();

        assertThat(event(SCAN).eventId()).isEqualTo(id).hasSizeLessThanOrEqualTo(64).matches("[A-Za-z0-9_-]+");
        assertThat(event(with("ScanResult", "HTTPS://X/C/2")).eventId()).isNotEqualTo(id);
        assertThat(event(with("CreateTime", "1795226401")).eventId()).isNotEqualTo(id);
        assertThat(event(with("FromUserName", "oOther")).eventId()).isNotEqualTo(id);
        assertThat(event(with("EventKey", "other")).eventId()).isNotEqualTo(id);
        assertThat(event(with("Event", "scancode_push")).eventId()).isNotEqualTo(id);
    }

    @Test
    void tellsMessagesApartByTheirOwnId() {
        Map<String, String> text = Map.of(
                "ToUserName", "gh_1", "FromUserName", "oPerson", "CreateTime", "1795226400", "MsgType", "text",
                "Content", "你好", "MsgId", "23456789012345678");

        assertThat(event(text)).extracting(OfficialAccountEvent::eventId, OfficialAccountEvent::kind, OfficialAccountEvent::eventKey)
                .containsExactly("msg_23456789012345678", "text", "你好");
    }

    @Test
    void stripsWhatOnlyWechatNeeds() {
        assertThat(event(with("EventKey", "qrscene_claim-7")).eventKey()).isEqualTo("claim-7");
        Map<String, String> barcode = with("ScanType", "barcode");
        barcode.put("ScanResult", "CODE_128,SN0001");
        assertThat(event(barcode).scanResult()).isEqualTo("SN0001");
    }

    @Test
    void isNothingWithoutSenderReceiverTimeOrType() {
        for (String missing : new String[] {"ToUserName", "FromUserName", "CreateTime", "MsgType"}) {
            assertThat(Push.of(with(missing, ""), "wx1", NOW)).as(missing).isEmpty();
        }
        assertThat(Push.of(with("CreateTime", "tomorrow"), "wx1", NOW)).isEmpty();
    }

    private static OfficialAccountEvent event(Map<String, String> fields) {
        return Push.of(fields, "wx1", NOW).orElseThrow().event();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(SCAN);
        changed.put(name, value);
        return changed;
    }
}
