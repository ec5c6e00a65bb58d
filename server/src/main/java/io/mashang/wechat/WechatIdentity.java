package io.mashang.wechat;

import org.jspecify.annotations.Nullable;

/**
 * A person as one WeChat account knows them.
 *
 * @param appId the mini program or official account
 * @param openId differs for each app id
 * @param unionId the same for all accounts of one open-platform account; WeChat does not always tell it
 */
public record WechatIdentity(String appId, String openId, @Nullable String unionId) {}
