package io.mashang.wechat.sandbox;

import io.mashang.platform.MashangSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scans a QR code with plain WeChat: the account's own codes follow it, web addresses open. */
@Component
@SandboxOnly
class ScanWithWechat {

    /**
     * What came of a scan.
     *
     * @param opens the address that WeChat opens; only a path when it is one of this installation
     * @param pushed when it was a QR code of the official account
     */
    record Scanned(@Nullable String opens, @Nullable Pushed pushed) {}

    private final FakeAccount account;
    private final PersonActions actions;
    private final MashangSettings settings;

    ScanWithWechat(FakeAccount account, PersonActions actions, MashangSettings settings) {
        this.account = account;
        this.actions = actions;
        this.settings = settings;
    }

    Scanned scan(Person person, String text) {
        return account.ticket(text)
                .map(ticket -> new Scanned(null, actions.scanFollowQr(person, ticket.scene())))
                .orElseGet(() -> new Scanned(opens(text).orElse(null), null));
    }

    private Optional<String> opens(String text) {
        if (!text.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text);
            boolean own = String.valueOf(uri.getHost()).equalsIgnoreCase(settings.baseUrl().getHost());
            return Optional.of(own ? pathOf(uri) : text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
