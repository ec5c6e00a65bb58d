package io.mashang.wechat.menu;

import io.mashang.platform.MashangSettings;
import io.mashang.wechat.gateway.WechatAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The menu of a new installation: scan for points, my points, check in. Followers read it in Chinese. */
@Component
class DefaultMenu {

    private static final String SCAN_KEY = "scan_points";

    private final WechatAccounts accounts;
    private final String base;

    DefaultMenu(WechatAccounts accounts, MashangSettings settings) {
        this.accounts = accounts;
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
    }

    List<MenuButton> buttons() {
        return List.of(
                MenuButton.scanning("扫码积分", SCAN_KEY),
                MenuButton.page("我的积分", base + "/member/points"),
                checkIn("签到", base + "/member/check-in"));
    }

    private MenuButton checkIn(String name, String page) {
        var miniProgram = accounts.miniProgram();
        return miniProgram == null
                ? MenuButton.page(name, page)
                : MenuButton.miniProgram(name, miniProgram.appId(), "pages/check-in/index", page);
    }
}
