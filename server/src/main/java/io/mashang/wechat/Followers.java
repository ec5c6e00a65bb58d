package io.mashang.wechat;

/** Who follows the official account, as far as its events have told us. */
public interface Followers {

    boolean isFollowing(WechatIdentity identity);
}
