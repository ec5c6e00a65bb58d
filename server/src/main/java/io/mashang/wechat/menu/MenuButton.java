package io.mashang.wechat.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the up to three buttons below the chat, in WeChat's own words.
 *
 * @param url for {@code view}, and for {@code miniprogram} the page shown by clients that cannot open it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuButton(
        String type, String name, @Nullable String key, @Nullable String url, @Nullable String appid,
        @Nullable String pagepath) {

    private static final int MOST = 3;
    private static final int NAME_BYTES = 16;

    static MenuButton scanning(String name, String key) {
        return new MenuButton("scancode_waitmsg", name, key, null, null, null);
    }

    static MenuButton page(String name, String url) {
        return new MenuButton("view", name, null, url, null, null);
    }

    static MenuButton miniProgram(String name, String appId, String pagePath, String fallbackUrl) {
        return new MenuButton("miniprogram", name, null, fallbackUrl, appId, pagePath);
    }

    /** Refuses what WeChat would refuse, before anything is stored. */
    static void check(List<MenuButton> buttons) {
        if (buttons.isEmpty() || buttons.size() > MOST) {
            throw refused("buttons", "1–3");
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).check("buttons[" + i + "]");
        }
    }

    private void check(String path) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isBlank() || bytes > NAME_BYTES) {
            throw refused(path + ".name", name);
        }
        boolean complete = switch (type) {
            case "click", "scancode_waitmsg" -> filled(key);
            case "view" -> isWebAddress(url);
            case "miniprogram" -> isWebAddress(url) && filled(appid) && filled(pagepath);
            default -> false;
        };
        if (!complete) {
            throw refused(path, name);
        }
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank() && value.length() <= 128;
    }

    private static boolean isWebAddress(@Nullable String value) {
        return value != null && value.matches("https?://\\S{1,1000}");
    }

    private static Refused refused(String path, String shown) {
        return new Refused(WechatProblem.MENU_INVALID, Map.of("button", shown)).onFields(new FieldProblem(path, shown));
    }
}
