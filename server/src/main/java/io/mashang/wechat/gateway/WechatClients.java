package io.mashang.wechat.gateway;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import io.mashang.wechat.gateway.WechatSettings.MiniProgram;
import java.util.function.Supplier;
import me.chanjar.weixin.common.util.http.hc.DefaultHttpComponentsClientBuilder;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The library's two clients, made at the first call. They fetch stable tokens and try a busy WeChat once more only. */
@Component
class WechatClients {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 3_000;
    private static final int CONNECTIONS = 50;
    private static final int RETRIES = 1;
    private static final int RETRY_PAUSE_MILLIS = 200;

    private final Supplier<WxMpService> official;
    private final Supplier<WxMaService> miniProgram;

    WechatClients(WechatAccounts accounts, WechatHosts hosts) {
        official = SingletonSupplier.of(() -> official(accounts, hosts));
        miniProgram = SingletonSupplier.of(() -> miniProgram(accounts, hosts));
    }

    WxMpService official() {
        return official.get();
    }

    WxMaService miniProgram() {
        return miniProgram.get();
    }

    private static WxMpService official(WechatAccounts accounts, WechatHosts hosts) {
        limitWaits();
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(accounts.official().appId());
        config.setSecret(accounts.official().secret());
        config.setUseStableAccessToken(true);
        config.setHostConfig(WxMpHostConfig.builder()
                .apiHost(hosts.api())
                .openHost(hosts.open())
                .mpHost(hosts.api())
                .build());
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        service.setMaxRetryTimes(RETRIES);
        service.setRetrySleepMillis(RETRY_PAUSE_MILLIS);
        return service;
    }

    private static WxMaService miniProgram(WechatAccounts accounts, WechatHosts hosts) {
        MiniProgram account = accounts.miniProgram();
        if (account == null) {
            throw new IllegalStateException("mashang.wechat.mini-program is not set, but somebody signs in through one");
        }
        limitWaits();
        var config = new WxMaDefaultConfigImpl();
        config.setAppid(account.appId());
        config.setSecret(account.secret());
        config.useStableAccessToken(true);
        config.setApiHostUrl(hosts.api());
        var service = new WxMaServiceImpl();
        service.setWxMaConfig(config);
        service.setMaxRetryTimes(RETRIES);
        service.setRetrySleepMillis(RETRY_PAUSE_MILLIS);
        return service;
    }

    private static void limitWaits() {
        var http = DefaultHttpComponentsClientBuilder.get();
        http.setConnectionTimeout(CONNECT_MILLIS);
        http.setSoTimeout(ANSWER_MILLIS);
        http.setMaxConnPerHost(CONNECTIONS);
        http.setMaxTotalConn(2 * CONNECTIONS);
    }
}
