package io.mashang.wechat.menu;

import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/wechat/menu")
@StaffMay(Permission.WECHAT_MENU)
class MenuConsoleController {

    private final EditMenu menu;
    private final PublishMenu publishMenu;

    MenuConsoleController(EditMenu menu, PublishMenu publishMenu) {
        this.menu = menu;
        this.publishMenu = publishMenu;
    }

    record MenuRequest(@NotNull List<@NotNull MenuButton> buttons) {}

    @GetMapping
    MenuView show() {
        return menu.current();
    }

    @PutMapping
    MenuView save(@Valid @RequestBody MenuRequest request, StaffActor actor) {
        return menu.save(request.buttons(), actor);
    }

    @PostMapping("/publish")
    MenuView publish(StaffActor actor) {
        return publishMenu.by(actor);
    }
}
