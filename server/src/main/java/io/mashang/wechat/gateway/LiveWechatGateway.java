package io.mashang.wechat.gateway;

import static io.mashang.wechat.gateway.WechatRefusals.asking;

import cn.binarywang.wx.miniapp.bean.safety.request.WxMaUserSafetyRiskRankRequest;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.WechatIdentity;
import io.mashang.wechat.WechatProblem;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.api.WxConsts.OAuth2Scope;
import me.chanjar.weixin.common.bean.oauth2.WxOAuth2AccessToken;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gateway of live and sandbox installations alike: only the hosts and accounts differ. */
@Component
class LiveWechatGateway implements WechatGateway {

    /** What stands for itself in an address (RFC 3986, unreserved). */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    private final WechatClients clients;
    private final WechatAccounts accounts;

    LiveWechatGateway(WechatClients clients, WechatAccounts accounts) {
        this.clients = clients;
        this.accounts = accounts;
    }

    @Override
    public WechatIdentity miniProgramLogin(String code) {
        var session = asking(() -> clients.miniProgram().getUserService().getSessionInfo(checked(code)));
        return new WechatIdentity(miniProgramAppId(), session.getOpenid(), blankAsNull(session.getUnionid()));
    }

    @Override
    public String phoneNumber(String code) {
        var phone = asking(() -> clients.miniProgram().getUserService().getPhoneNumber(checked(code)));
        return "+" + phone.getCountryCode() + phone.getPurePhoneNumber();
    }

    @Override
    public URI oauthPage(URI redirect, String state) {
        return URI.create(clients.official()
                .getOAuth2Service()
                .buildAuthorizationUrl(redirect.toString(), OAuth2Scope.SNSAPI_BASE, state));
    }

    @Override
    public WechatIdentity oauthLogin(String code) {
        WxOAuth2AccessToken token = asking(() -> clients.official().getOAuth2Service().getAccessToken(checked(code)));
        if (Objects.equals(token.getSnapshotUser(), 1)) {
            throw new Refused(WechatProblem.SNAPSHOT_USER);
        }
        String unionId = blankAsNull(token.getUnionId());
        return new WechatIdentity(
                officialAccountAppId(), token.getOpenId(), unionId == null ? unionIdOfFollower(token.getOpenId()) : unionId);
    }

    /** The silent OAuth does not tell the union id; for followers WeChat tells it here. Without it a person still signs in. */
    private @Nullable String unionIdOfFollower(String openId) {
        try {
            return blankAsNull(asking(() -> clients.official().getUserService().userInfo(openId)).getUnionId());
        } catch (Refused refused) {
            return null;
        }
    }

    @Override
    public void sendText(String openId, String text) {
        asking(() -> clients.official()
                .getKefuService()
                .sendKefuMessage(WxMpKefuMessage.TEXT().toUser(openId).content(text).build()));
    }

    @Override
    public String followQr(String scene, Duration validFor) {
        int seconds = Math.toIntExact(validFor.toSeconds());
        return asking(() -> clients.official().getQrcodeService().qrCodeCreateTmpTicket(scene, seconds)).getUrl();
    }

    @Override
    public Map<String, String> jsSdkConfig(String pageUrl) {
        var signed = asking(() -> clients.official().createJsapiSignature(pageUrl));
        return Map.of(
                "appId", signed.getAppId(),
                "timestamp", Long.toString(signed.getTimestamp()),
                "nonceStr", signed.getNonceStr(),
                "signature", signed.getSignature());
    }

    /** Scene 1 is cheating at a campaign; 0 would be registering. */
    @Override
    public int riskRank(String miniProgramOpenId, String address) {
        var asked = WxMaUserSafetyRiskRankRequest.builder()
                .appid(miniProgramAppId())
                .openid(miniProgramOpenId)
                .scene(1)
                .clientIp(address)
                .build();
        Integer rank = asking(() -> clients.miniProgram().getSecurityService().getUserRiskRank(asked)).getRiskRank();
        return rank == null ? 0 : rank;
    }

    @Override
    public String officialAccountAppId() {
        return accounts.official().appId();
    }

    @Override
    public String miniProgramAppId() {
        var miniProgram = accounts.miniProgram();
        return miniProgram == null ? "" : miniProgram.appId();
    }

    /** Codes come from anybody, and the library puts them into an address that also holds our secret, as they are. */
    private static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new Refused(WechatProblem.CODE_INVALID);
        }
        return code;
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
