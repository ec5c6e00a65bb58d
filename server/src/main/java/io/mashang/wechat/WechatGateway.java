package io.mashang.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What we ask of WeChat's servers. One implementation, the live client; in the sandbox it speaks to our stand-in.
 * Every call is outbound HTTP: never inside a transaction. Refusals of WeChat become {@code wechat.*} problems.
 */
public interface WechatGateway {

    /** Exchanges the code of {@code wx.login} (5 minutes, once). */
    WechatIdentity miniProgramLogin(String code);

    /** Exchanges the code of the phone button (5 minutes, once) for a number in E.164 form, {@code +8613800138000}. */
    String phoneNumber(String code);

    /** Where to send a browser inside WeChat so that it comes back to {@code redirect} with a code and this state. */
    URI oauthPage(URI redirect, String state);

    /** Exchanges the code of the OAuth page; refuses snapshot users. */
    WechatIdentity oauthLogin(String code);

    /** A text message of the official account to a follower, within WeChat's windows (45015 otherwise). */
    void sendText(String openId, String text);

    /**
     * The content of a QR code that leads to following the official account; draw it yourself. The follow event, or the
     * scan event of somebody who follows already, carries the scene as its key.
     *
     * @param scene 1 to 64 characters
     * @param validFor at most 30 days
     */
    String followQr(String scene, Duration validFor);

    /** What {@code wx.config} of the JS-SDK needs on the page with this URL: appId, timestamp, nonceStr, signature. */
    Map<String, String> jsSdkConfig(String pageUrl);

    /**
     * What WeChat's risk control thinks of somebody who uses the mini program: 0 nothing known, up to 4 very likely a cheat.
     *
     * @param address where they come from on the network
     */
    int riskRank(String miniProgramOpenId, String address);

    String officialAccountAppId();

    String miniProgramAppId();
}
