package io.mashang.wechat.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What WeChat keeps about the two accounts: followers, the menu, QR tickets, subscription credits. */
@Component
@SandboxOnly
class FakeAccount {

    /** The templates that the sandbox's accounts own. */
    static final Set<String> TEMPLATES = Set.of("tmpl_checkin_reminder", "tmpl_attendance_report", "tmpl_points");

    private static final String QR_URL = "http://weixin.qq.com/q/";

    record Menu(@Nullable JsonNode buttons, @Nullable Instant publishedAt) {}

    record Ticket(String value, String url, String scene, Instant expiresAt) {}

    private final Clock clock;
    private final Map<String, Instant> followers = new ConcurrentHashMap<>();
    private final Map<String, Integer> credits = new ConcurrentHashMap<>();
    private final Map<String, Integer> riskRanks = new ConcurrentHashMap<>();
    private final Cache<String, Ticket> tickets = Caffeine.newBuilder().maximumSize(5_000).build();
    private volatile Menu menu = new Menu(null, null);

    FakeAccount(Clock clock) {
        this.clock = clock;
    }

    /** False when this person follows already. */
    boolean follow(Person person) {
        return followers.putIfAbsent(person.id(), clock.instant()) == null;
    }

    /** @param rank 0 to 4; below 0 WeChat is busy whenever it is asked */
    void rank(Person person, int rank) {
        riskRanks.put(person.id(), rank);
    }

    int riskRank(Person person) {
        return riskRanks.getOrDefault(person.id(), 0);
    }

    boolean unfollow(Person person) {
        return followers.remove(person.id()) != null;
    }

    Optional<Instant> followsSince(Person person) {
        return Optional.ofNullable(followers.get(person.id()));
    }

    Menu menu() {
        return menu;
    }

    void publish(@Nullable JsonNode buttons) {
        menu = new Menu(buttons, buttons == null ? null : clock.instant());
    }

    Ticket makeTicket(String scene, Duration lifetime) {
        String key = UUID.randomUUID().toString().replace("-", "");
        Ticket ticket = new Ticket("gQ" + key, QR_URL + "0" + key, scene, clock.instant().plus(lifetime));
        tickets.put(ticket.value(), ticket);
        tickets.put(ticket.url(), ticket);
        return ticket;
    }

    /** @param valueOrUrl the ticket itself, or what its QR code says */
    Optional<Ticket> ticket(String valueOrUrl) {
        return Optional.ofNullable(tickets.getIfPresent(valueOrUrl))
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt()));
    }

    void grant(Person person, String template, int times) {
        credits.merge(credit(person, template), times, Integer::sum);
    }

    /** Uses one accepted subscription or refuses with 43101. */
    void spend(Person person, String template) {
        int before = Optional.ofNullable(credits.computeIfPresent(credit(person, template), (key, left) -> left - 1))
                .orElse(-1);
        if (before < 0) {
            credits.remove(credit(person, template));
            throw new WxRefusal(43101, "user refuse to accept the msg");
        }
    }

    private static String credit(Person person, String template) {
        return person.id() + " " + template;
    }
}
