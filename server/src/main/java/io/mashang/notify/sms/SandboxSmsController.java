package io.mashang.notify.sms;

import io.mashang.notify.NotifyProblem;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.problem.Refused;
import io.mashang.wechat.SandboxPeople;
import io.mashang.wechat.SandboxPeople.SandboxPerson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The text messages on a sandbox person's phone. */
@RestController
@SandboxOnly
@Anyone
class SandboxSmsController {

    private static final String CHINA = "+86";

    record MessagesView(List<SandboxSms.Message> items) {}

    private final SandboxSms messages;
    private final ObjectProvider<SandboxPeople> people;

    SandboxSmsController(SandboxSms messages, ObjectProvider<SandboxPeople> people) {
        this.messages = messages;
        this.people = people;
    }

    @GetMapping("/sandbox/api/sms")
    MessagesView messages(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String userId) {
        String number = Optional.ofNullable(phone)
                .map(SandboxSmsController::e164)
                .or(() -> phoneOf(userId))
                .orElseThrow(() -> new Refused(NotifyProblem.SANDBOX_PHONE_MISSING));
        return new MessagesView(messages.sentTo(number));
    }

    private Optional<String> phoneOf(@Nullable String userId) {
        return people.stream()
                .flatMap(sandbox -> sandbox.people().stream())
                .filter(person -> person.id().equals(userId))
                .map(SandboxPerson::phone)
                .findFirst();
    }

    /** A plus that was not encoded arrives as a blank. */
    private static String e164(String phone) {
        String typed = phone.strip();
        return typed.startsWith("+") ? typed : typed.length() > 11 ? "+" + typed : CHINA + typed;
    }
}
