package io.mashang.wechat.sandbox;

/** The fake WeChat refuses: an error code of WeChat's in an answer with status 200, as WeChat does it. */
final class WxRefusal extends RuntimeException {

    private final int code;

    WxRefusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
