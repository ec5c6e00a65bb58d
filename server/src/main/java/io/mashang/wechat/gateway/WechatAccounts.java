package io.mashang.wechat.gateway;

import io.mashang.wechat.gateway.WechatSettings.MiniProgram;
import io.mashang.wechat.gateway.WechatSettings.Official;
import org.jspecify.annotations.Nullable;

/** The accounts this installation speaks for: its own in live mode, made-up ones in the sandbox. */
public record WechatAccounts(Official official, @Nullable MiniProgram miniProgram) {

    /** The account names and secrets never reach a log line. */
    @Override
    public String toString() {
        return "WechatAccounts[" + official.appId() + "]";
    }
}
