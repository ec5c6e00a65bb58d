package io.mashang.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.Members;
import io.mashang.platform.MashangSettings;
import io.mashang.testing.MashangTest;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.WechatIdentity;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** With WeChat itself instead of the sandbox, its page opens in WeChat's own browser only. */
@MashangTest
class OauthOutsideWechatTests {

    private static final String WECHAT_BROWSER = "Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.50 Language/zh_CN";

    @Autowired Members members;
    @Autowired MemberSessions sessions;
    @Autowired OauthStates states;
    @Autowired MashangSettings settings;

    private OauthController controller;

    @BeforeEach
    void speakToWechatItself() {
        controller = new OauthController(new Live(), members, sessions, states, settings);
    }

    @Test
    void explainsInAPlainBrowserThatThePageBelongsInWechat() {
        assertThat(start("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0"))
                .isEqualTo("/member/open-in-wechat?to=%2Fmember%2Fpoints");
    }

    @Test
    void goesToWechatFromItsOwnBrowser() {
        assertThat(start(WECHAT_BROWSER)).startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?");
    }

    private String start(String browser) {
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", browser);
        var answer = controller.start("/member/points", request, new MockHttpServletResponse());
        return String.valueOf(answer.getHeaders().getLocation());
    }

    private static final class Live implements WechatGateway {

        @Override
        public URI oauthPage(URI redirect, String state) {
            return URI.create("https://open.weixin.qq.com/connect/oauth2/authorize?state=" + state);
        }

        @Override
        public WechatIdentity miniProgramLogin(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String phoneNumber(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WechatIdentity oauthLogin(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendText(String openId, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String followQr(String scene, Duration validFor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> jsSdkConfig(String pageUrl) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int riskRank(String miniProgramOpenId, String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String officialAccountAppId() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String miniProgramAppId() {
            throw new UnsupportedOperationException();
        }
    }
}
