package io.mashang.wechat.sandbox;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What WeChat refuses in a menu. */
final class MenuRules {

    private static final int MOST_BUTTONS = 3;
    private static final int MOST_SUB_BUTTONS = 5;
    private static final int NAME_BYTES = 16;
    private static final int SUB_NAME_BYTES = 60;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 1024;

    private MenuRules() {}

    static void check(JsonNode buttons) {
        if (!buttons.isArray() || buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
            throw new WxRefusal(40016, "invalid button size");
        }
        for (JsonNode button : buttons) {
            JsonNode inner = button.path("sub_button");
            checkName(button, NAME_BYTES, 40018);
            if (inner.isEmpty()) {
                checkAction(button);
            } else if (inner.size() > MOST_SUB_BUTTONS) {
                throw new WxRefusal(40023, "invalid sub button size");
            }
            for (JsonNode sub : inner) {
                checkName(sub, SUB_NAME_BYTES, 40025);
                checkAction(sub);
            }
        }
    }

    private static void checkName(JsonNode button, int most, int code) {
        int bytes = bytes(button, "name");
        if (bytes == 0 || bytes > most) {
            throw new WxRefusal(code, "invalid button name size");
        }
    }

    private static void checkAction(JsonNode button) {
        switch (button.path("type").asString("")) {
            case "click", "scancode_waitmsg", "scancode_push", "pic_sysphoto", "pic_photo_or_album", "pic_weixin",
                "location_select" -> require(button, "key", KEY_BYTES, 40019);
            case "view" -> require(button, "url", URL_BYTES, 40020);
            case "miniprogram" -> {
                require(button, "url", URL_BYTES, 40020);
                require(button, "appid", KEY_BYTES, 40013);
                require(button, "pagepath", URL_BYTES, 40020);
            }
            default -> throw new WxRefusal(40017, "invalid button type");
        }
    }

    private static void require(JsonNode button, String field, int most, int code) {
        int bytes = bytes(button, field);
        if (bytes == 0 || bytes > most) {
            throw new WxRefusal(code, "invalid button " + field);
        }
    }

    private static int bytes(JsonNode button, String field) {
        return button.path(field).asString("").getBytes(StandardCharsets.UTF_8).length;
    }
}
