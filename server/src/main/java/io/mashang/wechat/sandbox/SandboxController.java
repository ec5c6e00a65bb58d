package io.mashang.wechat.sandbox;

import io.mashang.platform.access.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do in the fake WeChat; for the sandbox page and for tests. */
@RestController
@RequestMapping("/sandbox/api")
@Anyone
@SandboxOnly
class SandboxController {

    private static final String SCAN_KEY = "scan_points";

    private final People people;
    private final FakeAccount account;
    private final FakeChats chats;
    private final PersonActions actions;
    private final ScanWithWechat scanWithWechat;

    SandboxController(
            People people, FakeAccount account, FakeChats chats, PersonActions actions, ScanWithWechat scanWithWechat) {
        this.people = people;
        this.account = account;
        this.chats = chats;
        this.actions = actions;
        this.scanWithWechat = scanWithWechat;
    }

    record UserView(
            String id, String name, String phone, boolean following,
            String officialOpenId, String miniProgramOpenId, String unionId) {

        static UserView of(Person person, boolean following) {
            return new UserView(
                    person.id(), person.name(), person.phone(), following,
                    person.officialOpenId(), person.miniProgramOpenId(), person.unionId());
        }
    }

    record Users(List<UserView> items) {}

    record Chat(List<MessageView> items) {}

    record TextRequest(@NotBlank @Size(max = 2000) String text) {}

    record KeyRequest(@NotBlank @Size(max = 128) String key) {}

    record UrlRequest(@NotBlank @Size(max = 1024) String url) {}

    @GetMapping("/users")
    Users users() {
        return new Users(people.all().stream()
                .map(person -> UserView.of(person, account.followsSince(person).isPresent()))
                .toList());
    }

    @GetMapping("/users/{id}/chat")
    Chat chat(@PathVariable String id) {
        return new Chat(chats.messages(people.get(id)).stream().map(MessageView::of).toList());
    }

    @PostMapping("/users/{id}/follow")
    Pushed follow(@PathVariable String id) {
        return actions.follow(people.get(id), "");
    }

    @PostMapping("/users/{id}/unfollow")
    Pushed unfollow(@PathVariable String id) {
        return actions.unfollow(people.get(id));
    }

    @PostMapping("/users/{id}/menu-scan")
    Pushed menuScan(@PathVariable String id, @Valid @RequestBody TextRequest request) {
        return actions.menuScan(people.get(id), SCAN_KEY, request.text());
    }

    @PostMapping("/users/{id}/menu-click")
    Pushed menuClick(@PathVariable String id, @Valid @RequestBody KeyRequest request) {
        return actions.menuClick(people.get(id), request.key());
    }

    @PostMapping("/users/{id}/menu-view")
    Pushed menuView(@PathVariable String id, @Valid @RequestBody UrlRequest request) {
        return actions.menuView(people.get(id), request.url());
    }

    @PostMapping("/users/{id}/text")
    Pushed text(@PathVariable String id, @Valid @RequestBody TextRequest request) {
        return actions.text(people.get(id), request.text());
    }

    @PostMapping("/users/{id}/scan")
    ScanWithWechat.Scanned scan(@PathVariable String id, @Valid @RequestBody TextRequest request) {
        return scanWithWechat.scan(people.get(id), request.text().trim());
    }

    @PostMapping("/users/{id}/repeat-last-push")
    Pushed repeatLastPush(@PathVariable String id) {
        return actions.repeatLast(people.get(id));
    }
}
