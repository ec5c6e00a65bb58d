package io.mashang.wechat.gateway;

/** Where WeChat's servers are. Asked at the first call, when the sandbox knows its port. */
public interface WechatHosts {

    /** Without a slash at the end, for example {@code https://api.weixin.qq.com}. */
    String api();

    /** The host of the OAuth page; the sandbox answers a bare path, so that any name of this installation works. */
    String open();
}
